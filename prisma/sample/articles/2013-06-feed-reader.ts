import type { SampleArticle } from '@/prisma/sample/story'

export const feedReader: SampleArticle = {
  path: '/2013/06/google-reader-export',
  title: 'Google リーダーの登録先を書き出しておく',
  publishedAt: '2013-06-20T21:10:00+09:00',
  categories: ['インターネット', 'バックアップ'],
  html: `
<p>毎朝 Google リーダーでブログをまとめ読みしている方から、「7月で終わると聞きました。登録した 80 件はどうなりますか」とのご質問です。</p>
<p>Google リーダーは、2013年7月1日（米国時間）で終了すると発表されています。登録先は自動ではほかのサービスへ移りません。終了前に、一覧をファイルに書き出しておきましょう。</p>
<h2>書き出す</h2>
<ol>
<li>Google リーダーを開き、右上の歯車から「リーダー設定」へ進む</li>
<li>「インポート/エクスポート」を開く</li>
<li>「Google Takeout からデータをダウンロード」をクリック</li>
<li>できあがった ZIP ファイルを保存し、右クリックして「すべて展開」を選ぶ</li>
</ol>
<p>展開すると、フォルダーの中に <code>subscriptions.xml</code> というファイルがあります。これが登録先の一覧です。ほかは、スターを付けた記事などの記録です。</p>
<h2>中を見てみる</h2>
<p>この一覧は OPML という形式で、メモ帳でも開けます。ブログ 1 つが 1 行です。</p>
<pre><code class="language-xml">&lt;outline text="窓辺のパソコン相談室" type="rss"
         xmlUrl="https://blog.example/feed.xml"
         htmlUrl="https://blog.example/"/&gt;</code></pre>
<p>多くのフィードリーダーに「OPML の読み込み」や「インポート」という項目があります。移り先が決まったら、このファイルを選ぶだけです。</p>
<h2>まだ移り先を決めていない場合</h2>
<p>決めるのは後でかまいません。先に書き出して、パソコンのほかに USB メモリーにも 1 つ入れておいてください。終了後では取り出せなくなるのは、一覧のほうです。</p>
`,
  addenda: [
    {
      kind: 'update',
      summary: 'Google リーダーは終了、書き出しは7月15日まで',
      publishedAt: '2013-07-03T08:40:00+09:00',
      where: 'top',
      html: `
<p>Google リーダーは終了しました。ただし、Google Takeout からの書き出しは 7月15日（米国時間）まで受け付けるとのことです。まだの方は、この 2 週間のうちに済ませてください。</p>
`,
    },
  ],
  comments: [
    {
      name: 'なつめ',
      publishedAt: '2013-06-22T10:02:00+09:00',
      text: '無事に書き出せました。ファイルが 8 個も出てきてあわてましたが、使うのは1つだけなのですね。',
      replies: [
        {
          name: '窓辺みどり',
          byAuthor: true,
          publishedAt: '2013-06-22T20:15:00+09:00',
          text: 'はい、引っ越しに使うのは subscriptions.xml だけです。ほかのファイルも、消さずにとっておくと後で見返せます。',
        },
      ],
    },
  ],
}
