import type { SampleArticle } from '@/prisma/sample/story'

export const windows10Free: SampleArticle = {
  path: '/2015/08/windows-10-free-upgrade',
  title: 'Windows 10 への無償アップグレード、急がなくてよい人',
  publishedAt: '2015-08-02T15:00:00+09:00',
  categories: ['Windows 10', 'Windows 7', 'Windows 8.1'],
  appliesTo: ['Windows 7', 'Windows 8.1'],
  html: `
<p>7月29日に Windows 10 が公開されました。Windows 7 と Windows 8.1 からは、公開から 1 年間、無償でアップグレードできます。「画面の右下に案内が出たが、押してよいのか」というご質問が、この 1 週間で 6 通も届きました。</p>
<h2>急がなくてよい人</h2>
<ul>
<li>仕事や会計のソフトを使っていて、対応の発表がまだの人</li>
<li>プリンターやスキャナーの対応状況を、まだ調べていない人</li>
<li>今のパソコンに満足していて、試してみたいわけではない人</li>
</ul>
<p>期限は 2016年7月29日です。年が明けてから決めても間に合います。</p>
<h2>試してみたい人の準備</h2>
<ol>
<li>メーカーのサポートページで、機種名と「Windows 10」の対応を確かめる</li>
<li>写真や文書を、外付けのディスクへ写す</li>
<li>元に戻したくなったときのため、「回復ドライブ」や「リカバリ ディスク」を作る</li>
<li>C ドライブの空きを 20 GB ほど作る</li>
</ol>
<p>アップグレードのあと、<strong>1 か月以内なら</strong>「設定」の「更新とセキュリティ」にある「回復」から、元の Windows に戻せます。</p>
<h2>予約を取り消したいとき</h2>
<p>右下の Windows の印を右クリックし、「アップグレードの予約確認」を開きます。左上の「≡」から「確認の表示」へ進むと、「予約の取り消し」があります。</p>
`,
  addenda: [
    {
      kind: 'correction',
      summary: '元に戻せるのは 10 日以内に変わりました',
      publishedAt: '2016-08-09T20:40:00+09:00',
      where: { after: '1 か月以内なら' },
      supersedes: ['1 か月以内なら'],
      html: `
<p>8月に配布が始まった「Anniversary Update」（バージョン 1607）からは、元の状態に戻せる期間が<strong>10 日間</strong>になりました。なお、無償アップグレードの期間は 7月29日で終わっています。</p>
`,
    },
    {
      kind: 'update',
      summary: 'Windows 10 のサポートも終わりました',
      publishedAt: '2025-10-15T08:30:00+09:00',
      where: 'top',
      html: `
<p>Windows 10 のサポートは、2025年10月14日（米国時間）で終わりました。これから Windows 10 にするためのページではなくなりましたので、<a href="/2021/10/windows-11-check">Windows 11 にできるか調べる</a>をご覧ください。</p>
`,
    },
  ],
  comments: [
    {
      name: 'とちのみ',
      publishedAt: '2015-08-04T21:33:00+09:00',
      text: '家計簿ソフトの対応を待つことにします。急かされているようで落ち着かなかったので、助かりました。',
    },
    {
      name: 'えのころ',
      publishedAt: '2016-07-24T11:51:00+09:00',
      text: 'ぎりぎりになりましたが、プリンターの対応を確かめてから Windows 10 にしました。問題なく印刷できています。',
    },
  ],
}
