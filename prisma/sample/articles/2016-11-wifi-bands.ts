import type { SampleArticle } from '@/prisma/sample/story'

export const wifiBands: SampleArticle = {
  path: '/2016/11/wifi-2-4ghz-5ghz',
  title: 'Wi-Fi の名前が 2 つ出る。2.4 GHz と 5 GHz の選び方',
  publishedAt: '2016-11-18T20:40:00+09:00',
  categories: ['Wi-Fi・回線', 'インターネット'],
  evergreen: true,
  verifiedOn: '2022-09-10',
  html: `
<p>無線の親機を買い替えたら、接続先に似た名前が 2 つ並ぶようになりました、とのご質問です。末尾に「G」や「A」、「2G」や「5G」が付いているのを見たことがあるでしょうか。どちらもお宅の親機で、使う電波が違います。</p>
<dl>
<dt>2.4 GHz（末尾が G、2G など）</dt>
<dd>壁や床を越えて遠くまで届く。電子レンジや Bluetooth と同じあたりの電波なので、混みやすい</dd>
<dt>5 GHz（末尾が A、5G など）</dt>
<dd>近くでは速く、混みにくい。壁や床には弱い</dd>
</dl>
<p>ここでの「5G」は 5 GHz のことで、携帯電話の世代の名前とは関係がありません。</p>
<h2>迷ったら</h2>
<table>
<thead><tr><th>場面</th><th>選ぶもの</th></tr></thead>
<tbody>
<tr><td>親機と同じ部屋で動画を見る</td><td>5 GHz</td></tr>
<tr><td>二階の端の部屋で使う</td><td>2.4 GHz</td></tr>
<tr><td>台所で、レンジを使うと切れる</td><td>5 GHz</td></tr>
<tr><td>プリンターや体重計など、小さな機器</td><td>2.4 GHz（こちらだけに対応の機種が多い）</td></tr>
</tbody>
</table>
<p>両方にパスワードを入れておいてかまいません。多くの機器は、強く届いているほうを自分で選びます。</p>
<h2>5 GHz が急に 1 分ほど止まる</h2>
<p>5 GHz の一部は気象レーダーと共用です。親機はレーダーの電波を見つけると、場所を譲るためにチャンネルを変えます<sup><a href="#fn-dfs" id="fnref-dfs">1</a></sup>。故障ではありませんので、しばらくお待ちください。</p>
<section class="footnotes"><ol><li id="fn-dfs">DFS（Dynamic Frequency Selection）と呼ばれ、W53 と W56 のチャンネルで義務付けられています。W52 にはありません。<a href="#fnref-dfs">↩</a></li></ol></section>
`,
  addenda: [
    {
      kind: 'update',
      summary: '6 GHz が使えるようになりました',
      publishedAt: '2022-09-10T17:00:00+09:00',
      where: { after: '壁や床には弱い' },
      html: `
<p>2022年9月2日の制度改正で、日本でも 6 GHz の電波を Wi-Fi に使えるようになりました（Wi-Fi 6E）。5 GHz より空いていて、レーダーに場所を譲ることもありませんが、壁にはさらに弱く、親機と機器の両方が対応している必要があります。</p>
<p>2.4 GHz と 5 GHz についての説明は、今もそのまま当てはまります。</p>
`,
    },
  ],
  comments: [
    {
      name: '二階の端',
      publishedAt: '2016-11-19T23:01:00+09:00',
      text: '数字が大きいほうがいいのだと思い込んでいました。2.4 に替えたら、動画が止まらなくなりました。',
    },
  ],
}
