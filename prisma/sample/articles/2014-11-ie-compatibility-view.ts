import type { SampleArticle } from '@/prisma/sample/story'

export const ieCompatibilityView: SampleArticle = {
  path: '/2014/11/ie11-compatibility-view',
  title: 'Internet Explorer 11 で表示が崩れるサイトは「互換表示」で',
  publishedAt: '2014-11-18T20:15:00+09:00',
  categories: ['ブラウザー', 'Windows 8.1'],
  appliesTo: ['Internet Explorer 11'],
  supersededBy: '/2022/06/edge-ie-mode',
  html: `
<p>地域の施設予約のサイトが、パソコンを新しくしてから崩れて見えるとのご質問です。ボタンが重なって押せないそうです。</p>
<p>Internet Explorer 11 には、古いブラウザーのふりをして表示する「互換表示」があります。サイトごとに登録します。</p>
<ol>
<li>崩れるサイトを開く</li>
<li>右上の歯車をクリックし、「互換表示設定」を選ぶ</li>
<li>「追加する Web サイト」に、今のサイトの名前が入っているのを確かめて「追加」を押す</li>
<li>「閉じる」を押す</li>
</ol>
<p>以前のように、アドレス バーに「破れた紙」の形のボタンは出ません。Internet Explorer 11 では、このメニューだけが入口です。</p>
<h2>登録をやめるとき</h2>
<p>サイトの側が新しくなると、今度は互換表示のせいで崩れることがあります。しばらくたって表示がおかしくなったら、同じ画面で登録を削除してみてください。</p>
`,
  comments: [
    {
      name: 'すずかけ',
      publishedAt: '2015-02-03T19:44:00+09:00',
      text: '歯車にその項目が見つかりません。',
      replies: [
        {
          name: '窓辺みどり',
          byAuthor: true,
          publishedAt: '2015-02-03T21:20:00+09:00',
          text: 'スタート画面から開く Internet Explorer には、この設定がありません。デスクトップのタスク バーにあるほうを開いてみてください。',
        },
      ],
    },
  ],
}
