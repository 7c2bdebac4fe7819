import type { SampleArticle } from '@/prisma/sample/story'

export const iphoneBackup: SampleArticle = {
  path: '/2016/09/iphone-backup',
  title: '機種変更の前に、iPhone をパソコンへバックアップする',
  publishedAt: '2016-09-14T20:10:00+09:00',
  categories: ['iPhone', 'スマートフォン', 'バックアップ'],
  html: `
<p>新しい iPhone の発売を前に、「iCloud の空きが足りないと出ます。パソコンに写しておけますか」とのご質問です。パソコンの iTunes を使えば、iCloud の空きに関係なく丸ごと保存できます。</p>
<h2>手順</h2>
<ol>
<li>パソコンの iTunes を最新にする</li>
<li>iPhone をケーブルでつなぎ、iPhone 側に「このコンピュータを信頼しますか？」と出たら「信頼」を押す</li>
<li>iTunes の左上に現れる iPhone の形のボタンをクリックする</li>
<li>「バックアップ」で「このコンピュータ」を選ぶ</li>
<li>「iPhone のバックアップを暗号化」に印を付け、パスワードを決める</li>
<li>「今すぐバックアップ」を押す</li>
</ol>
<h2>暗号化に印を付ける理由</h2>
<p>暗号化しない場合、次のものは保存されません。</p>
<ul>
<li>Wi-Fi やサイトの、保存したパスワード</li>
<li>ヘルスケアの記録</li>
</ul>
<p>決めたパスワードを忘れると、そのバックアップは誰にも戻せません。Apple にも分かりません。必ず紙に書いて、日付を添えておいてください。</p>
<h2>どこに保存されるか</h2>
<p>Windows では、次の場所です。開いて眺めるのはかまいませんが、中のファイルを動かしたり、名前を変えたりはしないでください。</p>
<pre><code>%APPDATA%\\Apple Computer\\MobileSync\\Backup</code></pre>
`,
  addenda: [
    {
      kind: 'update',
      summary: 'Mac では iTunes がなくなり、Finder から行います',
      publishedAt: '2019-10-14T19:20:00+09:00',
      html: `
<p>10月に公開された macOS Catalina には iTunes がありません。iPhone をつないだら、Finder のサイドバーに出る iPhone の名前をクリックします。そのあとの「このコンピュータ」「暗号化」の選び方は同じです。Windows では、これまでどおり iTunes を使います。</p>
`,
    },
    {
      kind: 'update',
      summary: 'Windows には「Apple デバイス」アプリができました',
      publishedAt: '2024-02-18T20:00:00+09:00',
      html: `
<p>Windows 10 と 11 向けに、Microsoft Store で「Apple デバイス」というアプリが配られるようになりました。バックアップはこのアプリで行います。以前に iTunes で作ったバックアップも、そのまま見えます。</p>
<p>音楽と動画にも別のアプリが用意されました。これらを入れたあとの iTunes は、ポッドキャストとオーディオブックのためのものになります。</p>
`,
    },
  ],
  comments: [
    {
      name: 'まなみ',
      publishedAt: '2016-09-17T08:05:00+09:00',
      text: '暗号化の印の意味が、やっと分かりました。付けてから引っ越したら、Wi-Fi のパスワードを入れ直さずに済みました。',
    },
    {
      name: '石段',
      publishedAt: '2020-03-08T21:39:00+09:00',
      text: 'C ドライブがいっぱいになってしまいました。古いバックアップは消してもよいのですか。',
      replies: [
        {
          name: '窓辺みどり',
          byAuthor: true,
          publishedAt: '2020-03-09T07:30:00+09:00',
          text: 'はい。ただしフォルダーを直接消さず、iTunes の「編集」→「環境設定」→「デバイス」で日付を見て、要らないものを選んで「バックアップを削除」してください。',
        },
      ],
    },
  ],
}
