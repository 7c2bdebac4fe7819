import type { SampleArticle } from '@/prisma/sample/story'

export const edgeIeMode: SampleArticle = {
  path: '/2022/06/edge-ie-mode',
  title: 'Internet Explorer でしか開けないサイトを、Edge の「IE モード」で開く',
  publishedAt: '2022-06-16T20:20:00+09:00',
  categories: ['ブラウザー', 'Windows 11'],
  html: `
<p>今日、2022年6月16日で、Internet Explorer 11 のデスクトップ アプリのサポートが終わりました。それでも「組合の申請のサイトが、IE でないと開けない」というご相談が残っています。そういうサイトは、Microsoft Edge の中の「IE モード」で開きます。</p>
<h2>はじめに一度だけ</h2>
<ol>
<li>Edge の右上の「…」から「設定」を開く</li>
<li>「既定のブラウザー」を選ぶ</li>
<li>「Internet Explorer モードでサイトの再読み込みを許可」を「許可」にする</li>
<li>「再起動」を押す</li>
</ol>
<h2>開く</h2>
<ol>
<li>Edge で、そのサイトを開く</li>
<li>右上の「…」から「Internet Explorer モードで再読み込みする」を選ぶ</li>
<li>左上に「e」の印が出たら、切り替わっている</li>
</ol>
<p>左上の印を押すと、「次回、このページを Internet Explorer モードで開く」があります。オンにしておくと、30 日間は自動で切り替わります。日数が過ぎたら、もう一度オンにします。</p>
<h2>いつまで使えますか</h2>
<p>Microsoft は、IE モードを少なくとも 2029年まで続けるとしています。ただし、サイトの側が新しくなるのが本来の姿です。問い合わせの窓口があれば、ぜひひとこと伝えてください。</p>
<p>Internet Explorer 11 の「互換表示」については、<a href="/2014/11/ie11-compatibility-view">2014年の記事</a>に残してあります。</p>
`,
  addenda: [
    {
      kind: 'update',
      summary: 'Internet Explorer は、開こうとすると Edge になります',
      publishedAt: '2023-02-16T20:00:00+09:00',
      html: `
<p>2月14日（米国時間）の Edge の更新で、Windows 10 の Internet Explorer 11 は開けなくなりました。アイコンが残っていても、押すと Edge が開きます。IE モードは、これまでどおり使えます。</p>
`,
    },
  ],
  comments: [
    {
      name: '組合の事務',
      publishedAt: '2022-06-17T09:05:00+09:00',
      text: '今朝、申請ができなくて青くなりましたが、この手順で送れました。30 日で切れるのを知らずにいるところでした。',
    },
  ],
}
