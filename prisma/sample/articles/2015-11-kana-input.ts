import type { SampleArticle } from '@/prisma/sample/story'

export const kanaInput: SampleArticle = {
  path: '/2015/11/kana-input',
  title: '「あ」と打ったのに「ち」が出る',
  publishedAt: '2015-11-09T20:05:00+09:00',
  categories: ['文字入力', 'Windows 10'],
  html: `
<p>「朝から文字がおかしくなりました。<kbd>A</kbd> を押すと『あ』ではなく『ち』が出ます」とのご質問です。故障ではなく、入力の方式がローマ字からかなに切り替わっています。キーの右下に小さく「ち」と書いてあるのが、その印です。</p>
<h2>元に戻す</h2>
<p><kbd>Alt</kbd> キーを押しながら <kbd>カタカナ ひらがな ローマ字</kbd> キーを 1 回押します。確認の画面が出たら「はい」を選びます。</p>
<p>このキーは、多くのキーボードでスペース キーの 2 つか 3 つ右にあります。知らないうちに一緒に押してしまったのでしょう。</p>
<h2>よく似た症状</h2>
<table>
<thead><tr><th>症状</th><th>原因</th><th>直し方</th></tr></thead>
<tbody>
<tr><td>英字が大文字ばかりになる</td><td>Caps Lock が入っている</td><td><kbd>Shift</kbd> を押しながら <kbd>Caps Lock</kbd></td></tr>
<tr><td>「U」「I」「O」で数字が出る</td><td>Num Lock が入っている</td><td><kbd>Num Lock</kbd> を 1 回</td></tr>
<tr><td>文字を入れると、右の文字が消える</td><td>上書きの状態になっている</td><td><kbd>Insert</kbd> を 1 回</td></tr>
<tr><td>全角の英字になる</td><td>入力モードが「全角英数」</td><td>画面右下の「Ａ」を右クリックして「ひらがな」</td></tr>
</tbody>
</table>
`,
  addenda: [
    {
      kind: 'update',
      summary: 'Windows 10 の新しい IME では設定の中にあります',
      publishedAt: '2020-06-14T20:30:00+09:00',
      where: { after: '元に戻す' },
      html: `
<p>2020年5月の更新（Windows 10 バージョン 2004）で Microsoft IME が新しくなりました。キーで切り替わらないときは、画面右下の「あ」か「A」を右クリックし、「設定」→「全般」と進んで、「ハードウェア キーボードでかな入力を使う」をオフにします。</p>
`,
    },
  ],
  comments: [
    {
      name: 'すみれ',
      publishedAt: '2015-11-10T07:40:00+09:00',
      text: '直りました！修理に出すところでした。',
    },
    {
      name: '豆腐屋',
      publishedAt: '2021-02-02T14:12:00+09:00',
      text: 'キーでは直らず、追記のほうの設定で直りました。',
    },
  ],
}
