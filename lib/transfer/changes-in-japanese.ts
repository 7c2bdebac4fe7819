/** What lib/richtext/from-html.ts says of a change, in Japanese; `$1` is the name of an element. */
const SENTENCES: [RegExp, string][] = [
  [/^A counter’s invisible picture was dropped\.$/, 'アクセス解析用の見えない画像を外しました。'],
  [/^A field of a form was dropped\.$/, 'フォームの入力欄を外しました。'],
  [/^A link could not be kept\.$/, 'リンクを残せませんでした(文字は残っています)。'],
  [/^A picture could not be kept\.$/, '画像を残せませんでした。'],
  [/^A script was dropped\.$/, 'スクリプトを外しました。'],
  [/^Background colours of tables were not kept\.$/, '表の背景色は残していません。'],
  [/^Background pictures were not kept\.$/, '背景画像は残していません。'],
  [/^Colours of a syntax highlighter were dropped/, 'コードの色付けを外しました。表示するときに付け直します。'],
  [/^Elements were nested too deep/, '入れ子が深すぎるため、文字だけを残しました。'],
  [/^Hidden text was dropped\.$/, '表示されない文字を外しました。'],
  [/^Links of Hatena’s keywords were dropped\.$/, 'はてなキーワードへのリンクを外しました。'],
  [/^Nesting beyond what a body can hold was flattened\.$/, '深い入れ子を平らにしました。'],
  [/^Sizes of text were not kept\.$/, '文字の大きさは残していません。'],
  [/^The name of a place in the text could not be kept\.$/, '文中の目印の名前を残せませんでした。'],
  [/^Typefaces were not kept\.$/, '書体は残していません。'],
  [/^White text is shown in the colour of the page’s own text\.$/, '白い文字はページの文字色で表示します。'],
  [/^A <(.+)> is kept as HTML\.$/, '<$1> を HTML のまま残しました。'],
  [/^A <(.+)> of another site became a link\.$/, 'よそのサイトの <$1> をリンクにしました。'],
  [/^A <(.+)> was dropped, save its words\.$/, '<$1> を外し、文字だけを残しました。'],
  [/^A <(.+)> was dropped\.$/, '<$1> を外しました。'],
]

/** The sentence in Japanese, or as it is when it is a new one. */
export function changeInJapanese(message: string): string {
  const [pattern, sentence] = SENTENCES.find(([one]) => one.test(message)) ?? []
  return pattern && sentence ? (pattern.source.endsWith('$') ? message.replace(pattern, sentence) : sentence) : message
}
