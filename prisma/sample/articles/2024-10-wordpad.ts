import type { SampleArticle } from '@/prisma/sample/story'

export const wordpad: SampleArticle = {
  path: '/2024/10/wordpad-removed',
  title: 'Windows 11 の新しい版で、ワードパッドがなくなった',
  publishedAt: '2024-10-12T15:25:00+09:00',
  categories: ['Windows 11', 'Word', 'Office'],
  appliesTo: ['Windows 11 バージョン 24H2'],
  html: `
<p>「パソコンを更新したら、長年使ってきたワードパッドが見当たりません。作った文書は開けますか」とのご質問です。10月に配布の始まった Windows 11 バージョン 24H2 から、ワードパッドは含まれなくなりました。作った文書は消えていません。</p>
<h2>文書を開く</h2>
<table>
<thead><tr><th>名前の終わり</th><th>開くもの</th></tr></thead>
<tbody>
<tr><td><code>.rtf</code></td><td>Word。なければ LibreOffice Writer（無料）</td></tr>
<tr><td><code>.docx</code></td><td>Word、またはブラウザーの Word（無料）</td></tr>
<tr><td><code>.txt</code></td><td>メモ帳</td></tr>
</tbody>
</table>
<p>名前の終わりが見えないときは、エクスプローラーの「表示」→「表示」→「ファイル名拡張子」に印を付けます。</p>
<h2>Word がない場合</h2>
<ol>
<li>ブラウザーで OneDrive を開き、Microsoft アカウントでサインインする</li>
<li><code>.rtf</code> の文書は、先に LibreOffice で開いて <code>.docx</code> で保存し直す</li>
<li>OneDrive に写し、クリックするとブラウザーの Word で開く</li>
</ol>
<h2>メモ帳では</h2>
<p>メモ帳は、文字の大きさや色を 1 か所だけ変えることができません。覚え書きならメモ帳、印刷して配るものなら Word か LibreOffice、と分けるのがよいでしょう。</p>
`,
  addenda: [
    {
      kind: 'update',
      summary: 'メモ帳で太字や見出しを使えるようになりました',
      publishedAt: '2025-12-06T18:00:00+09:00',
      where: { after: 'メモ帳は、文字の大きさや色' },
      supersedes: ['メモ帳は、文字の大きさや色'],
      html: `
<p>Windows 11 の新しいメモ帳に、太字、斜体、見出し、箇条書きなどの書式が加わりました。Markdown という書き方で保存されます。文字の色や、細かな大きさは、今も変えられません。</p>
`,
    },
  ],
  comments: [
    {
      name: '句会',
      publishedAt: '2024-10-14T08:52:00+09:00',
      text: '二十年分の句稿が rtf です。LibreOffice で全部開けて、ほっとしました。',
    },
  ],
}
