import type { SampleArticle } from '@/prisma/sample/story'

export const supportScam: SampleArticle = {
  path: '/2023/06/fake-support-warning',
  title: '「ウイルスに感染しました。電話してください」と大きな音が鳴ったら',
  publishedAt: '2023-06-18T10:15:00+09:00',
  categories: ['セキュリティ', 'ブラウザー'],
  evergreen: true,
  verifiedOn: '2024-11-30',
  html: `
<p>調べものをしていたら、画面いっぱいに警告が出て、警報の音と「今すぐお電話ください」という声が流れた。消そうとしても × がない。先週だけで 4 件のご相談がありました。</p>
<aside data-callout="warning"><p><strong>偽物です。電話をしないでください。</strong>Windows も Microsoft も、警告の画面に電話番号を載せません。</p></aside>
<h2>消し方</h2>
<ol>
<li><kbd>Esc</kbd> キーを 3 秒以上押し続ける。画面いっぱいの表示が解けて、× が現れる</li>
<li>右上の × でブラウザーを閉じる</li>
<li>閉じられなければ、<kbd>Ctrl</kbd> + <kbd>Alt</kbd> + <kbd>Delete</kbd> を押し、右下の電源の印から「再起動」を選ぶ</li>
</ol>
<p>次にブラウザーを開いたとき、「ページを復元しますか」と出たら、<strong>復元しない</strong>でください。同じ画面が戻ってきます。</p>
<h2>電話をしてしまったら</h2>
<table>
<thead><tr><th>どこまで</th><th>すること</th></tr></thead>
<tbody>
<tr><td>話しただけ</td><td>電話を切る。かけ直しには出ない</td></tr>
<tr><td>言われたソフトを入れた</td><td>ネットを切り、ソフトを削除する。ほかの機器でパスワードを変える</td></tr>
<tr><td>カードの番号を伝えた</td><td>すぐにカード会社へ電話し、止めてもらう</td></tr>
<tr><td>電子マネーを買って番号を伝えた</td><td>発行した会社と警察（#9110）に相談する</td></tr>
</tbody>
</table>
<p>「遠隔操作を許した」かどうかが分かれ目です。許した場合は、大切なファイルを写したうえで、Windows の初期化を考えてください。</p>
<h2>恥ずかしいことではありません</h2>
<p>この画面は、慌てさせるために作られています。音が鳴ったら、まず席を立って、お茶を一口。それから <kbd>Esc</kbd> キーです。この順番を、ご家族にも伝えておいてください。</p>
`,
  comments: [
    {
      name: '義母の隣',
      publishedAt: '2023-06-20T13:37:00+09:00',
      text: '義母のパソコンで鳴り出し、この記事を思い出して Esc を長く押しました。本当に消えました。',
      replies: [
        {
          name: '窓辺みどり',
          byAuthor: true,
          publishedAt: '2023-06-20T19:50:00+09:00',
          text: 'お隣にいらして何よりでした。お母さまのパソコンのそばに「Esc を長く」と書いた紙を貼っておくのもおすすめです。',
        },
      ],
    },
    {
      name: 'あさがお',
      publishedAt: '2024-11-29T20:11:00+09:00',
      text: '今でも同じ手口です。お茶を一口、で落ち着けました。',
    },
  ],
}
