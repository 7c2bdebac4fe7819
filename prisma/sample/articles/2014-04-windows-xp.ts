import type { SampleArticle } from '@/prisma/sample/story'

export const windowsXp: SampleArticle = {
  path: '/2014/04/windows-xp-end',
  title: 'Windows XP のサポート終了まで、あと数日でできること',
  publishedAt: '2014-04-05T18:20:00+09:00',
  categories: ['Windows', 'セキュリティ', 'バックアップ'],
  appliesTo: ['Windows XP', 'Office 2003'],
  html: `
<p>Windows XP のサポートは、日本時間の 2014年4月9日で終わります。Office 2003 も同じ日です。新しいパソコンは注文したけれど届くのは月末、という方からのご相談をもとに、それまでの過ごし方をまとめます。</p>
<h2>「サポートが終わる」とは</h2>
<p>電源が入らなくなるわけではありません。見つかった弱点を直す更新プログラムが、もう届かなくなります。直されない弱点は、時間がたつほど攻撃する側に知られていきます。</p>
<h2>4月9日までに</h2>
<ol>
<li>Windows Update を開き、最後の更新まで入れる</li>
<li>「マイ ドキュメント」「マイ ピクチャ」とデスクトップを、外付けのディスクへ写す</li>
<li>Outlook Express をお使いなら、メールとアドレス帳を書き出す</li>
<li>ブラウザーの「お気に入り」を書き出す</li>
</ol>
<h2>新しいパソコンが届くまで</h2>
<ul>
<li>ネット バンキングと買い物は、ほかの機器で行う</li>
<li>知らない相手からの添付ファイルは開かない</li>
<li>使わない間は、LAN ケーブルを抜くか無線を切る</li>
</ul>
<p>Internet Explorer 8 も更新されなくなります。どうしても調べものをするときは、当面 XP への対応を続けると発表しているブラウザーを使ってください。ただし、それも Windows 自体の弱点までは守れません。</p>
`,
  addenda: [
    {
      kind: 'update',
      summary: 'Internet Explorer の修正が、XP にも例外として届いています',
      publishedAt: '2014-05-02T22:10:00+09:00',
      html: `
<p>4月末に報告された Internet Explorer の弱点について、Microsoft が今日、修正プログラム（MS14-021）を公開しました。終了したはずの Windows XP にも、例外として配られています。</p>
<p>まだ XP を動かしている方は Windows Update を行ってください。そして、これは一度きりの例外だと考えて、移行の予定は変えないでください。</p>
`,
    },
  ],
  comments: [
    {
      trackback: { title: '父のパソコンを入れ替える', site: '日曜の書きつけ' },
      name: '日曜の書きつけ',
      url: 'https://sunday-notes.example/2014/04/post-3c1a.html',
      publishedAt: '2014-04-06T11:30:00+09:00',
      text: '父がまだ XP を使っていた。こちらの記事の順番のとおりに、まずは写真を外付けのディスクへ写すところから始めた。…',
    },
    {
      name: '松の木',
      publishedAt: '2014-04-07T16:48:00+09:00',
      text: 'ネットにつながない XP を、年賀状専用に残しておくのはかまわないでしょうか。',
      replies: [
        {
          name: '窓辺みどり',
          byAuthor: true,
          publishedAt: '2014-04-07T21:02:00+09:00',
          text: 'ネットから完全に切り離すのでしたら、危険はかなり小さくなります。住所録を USB メモリーで受け渡すときは、そのメモリーをほかのパソコンのウイルス対策ソフトで調べてください。',
        },
      ],
    },
    {
      name: 'はるこ',
      publishedAt: '2014-05-03T09:15:00+09:00',
      text: '更新が来ていて驚きましたが、追記を読んで納得しました。新しいパソコンは連休明けに届きます。',
    },
  ],
}
