import type { SampleArticle } from '@/prisma/sample/story'

export const batteryReport: SampleArticle = {
  path: '/2014/09/battery-report',
  title: 'ノートパソコンの電池がどれだけ弱ったかを調べる',
  publishedAt: '2014-09-12T21:00:00+09:00',
  categories: ['Windows'],
  evergreen: true,
  verifiedOn: '2024-09-08',
  html: `
<p>「3 年使ったノートパソコンが、電源を抜くと 1 時間も持ちません。買い替えでしょうか」とのご質問です。まず、電池がどれだけ弱ったかを数字で見てみましょう。Windows 8 以降なら、何も足さずに調べられます。</p>
<h2>報告書を作る</h2>
<ol>
<li>Windows キーを押しながら X を押し、「コマンド プロンプト」や「PowerShell」「ターミナル」のうち、表示されたものを選ぶ</li>
<li>次の 1 行を入力して Enter キーを押す</li>
</ol>
<pre><code class="language-powershell">powercfg /batteryreport /output "$HOME\\battery.html"</code></pre>
<p>コマンド プロンプトの場合は、<code>$HOME</code> の代わりに <code>%USERPROFILE%</code> と書きます。自分のフォルダーに <code>battery.html</code> ができるので、開いてください。</p>
<h2>見るところは 3 つ</h2>
<dl>
<dt>DESIGN CAPACITY</dt><dd>新品のときに蓄えられるはずだった量</dd>
<dt>FULL CHARGE CAPACITY</dt><dd>いま満充電にしたときの量</dd>
<dt>CYCLE COUNT</dt><dd>充電と放電を繰り返した回数。機種によっては出ません</dd>
</dl>
<p>2 つ目を 1 つ目で割ってみます。たとえば 45,000 mWh に対して 27,000 mWh なら、およそ 6 割です。</p>
<blockquote><p>27,000 ÷ 45,000 = 0.6</p></blockquote>
<p>半分を切っていたら、電池の交換を考えるころです。パソコン自体に不満がなければ、電池だけを替えてもらうほうがずっと安く済みます。</p>
<h2>膨らんでいたら</h2>
<p>数字にかかわらず、底や手前が盛り上がって見えるときは使うのをやめ、充電もせずに、メーカーへ連絡してください。</p>
`,
  comments: [
    {
      name: '山鳩',
      publishedAt: '2014-09-14T08:33:00+09:00',
      text: 'うちのは 4 割でした。納得して交換をお願いしました。',
    },
    {
      name: 'みなみ',
      publishedAt: '2022-01-16T13:09:00+09:00',
      text: 'Windows 11 でも同じ方法で出ました。ターミナルという名前に変わっていました。',
    },
  ],
}
