import type { SampleArticle } from '@/prisma/sample/story'

export const windows11Check: SampleArticle = {
  path: '/2021/10/windows-11-check',
  title: '今のパソコンを Windows 11 にできるか調べる',
  publishedAt: '2021-10-09T14:30:00+09:00',
  categories: ['Windows 11', 'Windows'],
  verifiedOn: '2025-07-05',
  html: `
<p>10月5日に Windows 11 が公開されました。Windows 10 からは無償ですが、できるパソコンとできないパソコンがあります。「まだ新しいのに、できないと言われた」という方も少なくありません。</p>
<h2>主な条件</h2>
<table>
<thead><tr><th>項目</th><th>条件</th><th>目安</th></tr></thead>
<tbody>
<tr><td>CPU</td><td>対応の一覧にあるもの</td><td>おおむね 2018年以降の機種</td></tr>
<tr><td>メモリ</td><td>4 GB 以上</td><td>快適に使うなら 8 GB</td></tr>
<tr><td>ストレージ</td><td>64 GB 以上</td><td></td></tr>
<tr><td>TPM</td><td>バージョン 2.0</td><td>切ってあるだけのこともある</td></tr>
<tr><td>起動の方式</td><td>UEFI、セキュア ブートに対応</td><td></td></tr>
</tbody>
</table>
<h2>調べ方</h2>
<ol>
<li>Microsoft のサイトから「PC 正常性チェック」を入れて開く</li>
<li>「今すぐチェック」を押す</li>
<li>条件に合わないときは、理由を読む</li>
</ol>
<h2>TPM だけが合わないとき</h2>
<p>部品は入っているのに、働かない設定になっていることがあります。<kbd>Windows</kbd> + <kbd>R</kbd> を押し、次のように入力して確かめます。</p>
<pre><code>tpm.msc</code></pre>
<p>「互換性のある TPM が見つかりません」と出たら、パソコンの説明書で「TPM」「PTT」「fTPM」のいずれかを探してください。UEFI の設定画面で有効にできる機種があります。</p>
<aside data-callout="important"><p>UEFI の設定を変える前に、BitLocker やデバイスの暗号化の「回復キー」を控えておいてください。変えたあとに尋ねられることがあります。</p></aside>
<h2>できなくても</h2>
<p>Windows 10 は、2025年10月14日までサポートされます。CPU が理由なら、無理に入れず、次の買い替えまで Windows 10 を使い続けるのがよいでしょう。</p>
`,
  addenda: [
    {
      kind: 'update',
      summary: 'Windows 10 をもう 1 年使う方法が発表されました',
      publishedAt: '2025-07-05T11:20:00+09:00',
      where: { after: '2025年10月14日までサポート' },
      html: `
<p>個人の Windows 10 向けに、セキュリティの更新だけを 2026年10月13日まで受け取れる「拡張セキュリティ更新プログラム（ESU）」が用意されます。「設定」の「Windows Update」に案内が順に現れますので、そこから登録します。</p>
<p>延びるのは 1 年です。その間に、移る先を決めてください。</p>
`,
    },
  ],
  comments: [
    {
      name: '5 年目',
      publishedAt: '2021-10-10T19:14:00+09:00',
      text: 'TPM が切ってあっただけでした。設定を変えたら条件に合いました。',
    },
    {
      name: 'かりん',
      publishedAt: '2022-11-06T08:46:00+09:00',
      text: '回復キーはどこで見られますか。',
      replies: [
        {
          name: '窓辺みどり',
          byAuthor: true,
          publishedAt: '2022-11-06T17:30:00+09:00',
          text: '個人のパソコンなら、ブラウザーで account.microsoft.com/devices/recoverykey を開き、Microsoft アカウントでサインインすると並んでいます。',
        },
      ],
    },
  ],
}
