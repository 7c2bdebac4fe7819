import type { Language } from '@/lib/i18n/translator'
import { changeInJapanese } from './changes-in-japanese'

export type Values = Record<string, string | number>

/** Says a sentence of the import in one language. */
export type Say = (key: SentenceKey, values?: Values) => string

export type SentenceKey = keyof typeof SENTENCES

/** @returns what finds a sentence and puts the values into its `{places}` */
export function sayIn(language: Language): Say {
  const column = language === 'ja' ? 0 : 1
  const wordFor = (value: string | number | undefined, name: string) =>
    name === 'change' && column === 0 ? changeInJapanese(String(value)) : String(value ?? '')
  return (key, values = {}) => SENTENCES[key][column].replace(/\{(\w+)\}/g, (_, name) => wordFor(values[name], name))
}

/** What an import says at a terminal, Japanese and English: its own page, since nobody else says these things. */
const SENTENCES = {
  'fault-archive': [
    '圧縮されたファイルです。展開してから、中のテキストファイルを指定してください。',
    'This is a packed archive. Unpack it and name the text file inside.',
  ],
  'fault-binary': [
    'テキストではありません({line}行目にNULバイトがあります)。',
    'This is no text: line {line} holds a NUL byte.',
  ],
  'fault-encoding-unknown': [
    '「{encoding}」という文字コードはありません。utf-8、shift_jis、euc-jp、utf-16le などを指定してください。',
    'There is no encoding called “{encoding}”. Name utf-8, shift_jis, euc-jp, utf-16le or another one.',
  ],
  'fault-encoding-lies': [
    '{encoding} として読めません。{line}行目に、この文字コードにはないバイトがあります。--encoding で正しい文字コードを指定するか、省いて自動判別に任せてください。',
    'It cannot be read as {encoding}: line {line} holds bytes that this encoding does not have. Name the right one with --encoding, or leave the option out.',
  ],
  'fault-encoding-broken': [
    'ほぼ全体が {encoding} ですが、{line}行目に壊れた文字があります。その行を直してから、もう一度お試しください。',
    'It is {encoding} nearly everywhere, but line {line} holds a damaged character. Repair that line and try again.',
  ],
  'fault-encoding-none': [
    '文字コードがわかりません。UTF-8 では{utf8}行目、Windows-31J では{sjis}行目、EUC-JP では{euc}行目が日本語の文章として読めません(0行目は、読めても日本語にならないことを表します)。--encoding で指定してください。',
    'The encoding cannot be told. Read as UTF-8 line {utf8}, as Windows-31J line {sjis}, as EUC-JP line {euc} makes no sense (0: it can be read but is no Japanese). Name it with --encoding.',
  ],
  'fault-encoding-ambiguous': [
    '文字コードを一つに決められません。shift_jis と euc-jp のどちらでも読めます。題名は {one} または {other} になります。正しいほうを --encoding で指定してください。',
    'It can be read as shift_jis and as euc-jp. Titles would be {one} or {other}. Name the right one with --encoding.',
  ],
  'fault-no-key': [
    'Movable Type 形式の書き出しファイルではありません。{line}行目は「TITLE:」のような項目で始まるはずですが、「{text}」と書かれています。',
    'This is no export in Movable Type’s format: line {line} should begin with a key such as “TITLE:” and says “{text}”.',
  ],
  'fault-no-export': [
    'Movable Type 形式の書き出しファイルではありません。{line}行目から始まるはずの記事に「-----」と「BODY:」がありません。',
    'This is no export in Movable Type’s format: the entry that should begin on line {line} has no “-----” and “BODY:”.',
  ],
  'fault-xml': [
    'XML ファイルです({line}行目)。Movable Type 形式(テキスト)で書き出したファイルを指定してください。',
    'This is an XML file (line {line}). Name a file in Movable Type’s format, which is plain text.',
  ],
  'fault-cut-off': [
    'ファイルが途中で切れています。{line}行目から始まる記事が、最後の{last}行目になっても「--------」で終わっていません。もう一度書き出してください。ファイルが完全だと確かなら、最後に「--------」の行を足してください。',
    'The file is cut off: the entry that begins on line {line} has not ended with “--------” by the last line, {last}. Export it again, or, if you are sure that it is whole, add a line “--------” at its end.',
  ],
  'fault-missing': ['ファイルがありません。', 'There is no such file.'],
  'fault-time-zone': ['「{zone}」というタイムゾーンはありません。', 'There is no time zone called “{zone}”.'],
  'fault-origin': [
    '--old-origin は https://example.com/blog のような URL で指定してください。',
    '--old-origin must be a URL such as https://example.com/blog.',
  ],
  'fault-folder': ['画像のフォルダー「{folder}」がありません。', 'There is no folder “{folder}” for images.'],
  'fault-not-allowed': ['取り込みは管理者だけができます。', 'Only an owner may import.'],

  'note-no-body': ['本文のない記事です。', 'The entry has no BODY.'],
  'note-line-without-key': [
    '項目名のない行です。書かれたまま記事とともに保存します。',
    'A line without a key among the fields; it is kept with the article as it is.',
  ],
  'note-section-twice': [
    '{section} が二度出てきました。続けて一つにしました。',
    'A second {section}; the two were joined.',
  ],
  'note-hyphens-kept': [
    '区切りのように見えるハイフンの行が{count}行ありましたが、文章の一部として残しました。',
    '{count} lines of hyphens look like separators; they were kept as part of the text.',
  ],
  'note-nul': ['NUL 文字を{count}個取り除きました。', '{count} NUL characters were dropped.'],
  'note-markdown': [
    'Markdown の記事ですが、長すぎるか入れ子が深すぎます。変換せず、書かれたままの文字を段落にしました。',
    'This entry is Markdown, too long or too deeply nested. It was not converted: its paragraphs show what was typed.',
  ],
  'note-textile': [
    'Textile の記事です。変換せず、書かれたままの文字を段落にしました。',
    'This entry is Textile. It was not converted: its paragraphs show what was typed.',
  ],
  'note-date': [
    '日付「{date}」を読めません。下書きとして取り込みました。',
    'The date “{date}” cannot be read. The entry was imported as a draft.',
  ],
  'note-date-from-path': [
    '日付「{date}」を読めません。アドレスにある日付を使いました。',
    'The date “{date}” cannot be read. The one in its address was used.',
  ],
  'note-date-two-digits': [
    '2桁の年「{date}」を{year}年と読みました。',
    'The year of two digits in “{date}” was read as {year}.',
  ],
  'note-comment-date': [
    'コメントの日付「{date}」を読めません。記事の日付を使いました。',
    'The date “{date}” of a comment cannot be read. The article’s was used.',
  ],
  'note-status': [
    '状態「{status}」はわかりません。下書きとして取り込みました。',
    'The status “{status}” is unknown. The entry was imported as a draft.',
  ],
  'note-no-title': [
    'TITLE がないので、本文の始まりを題名にしました。',
    'There is no TITLE; the first words of the text were taken.',
  ],
  'note-more': [
    '本文と追記(EXTENDED BODY)を「続きを読む」の位置でつなぎました。',
    'BODY and EXTENDED BODY were joined where “read more” stood.',
  ],
  'note-path-taken': [
    'アドレス {path} はほかの記事が使っています。{instead} にしました。',
    'Another article has the address {path}. This one got {instead}.',
  ],
  'note-path-reserved': [
    'アドレス {path} はこのブログ自身が使います。{instead} にしました。',
    'This blog itself needs the address {path}. The article got {instead}.',
  ],
  'note-twin': [
    '同じ内容の記事がすでにあります。取り込みませんでした。',
    'The very same entry is there already; it was left out.',
  ],
  'note-changed': [
    '前に取り込んだときから元の記事が変わっています。ブログにあるほうをそのまま残しました。',
    'The entry changed since it was imported. The article that is here stays as it is.',
  ],
  'note-no-entry': [
    'コメントだけの記事(NO ENTRY)です。同じ日時の記事が見つからないため、コメント{count}件を取り込めません。',
    'NO ENTRY holds only comments, and no article has its date: {count} comments could not be imported.',
  ],
  'note-tags': [
    'タグ「{tags}」は記事とともに保存しますが、表示しません。',
    'The tags “{tags}” are kept with the article but not shown.',
  ],
  'note-words-differ': [
    '変換の前後で、見える文章が違います(前{before}字、後{after}字。違いの始まり:「{first}」)。',
    'The visible words differ after conversion ({before} characters before, {after} after; the difference begins at “{first}”).',
  ],
  'note-words-added': [
    '変換で言葉が加わりました(前{before}字、後{after}字。「{first}」から)。文章は失われていません。',
    'The conversion added words ({before} characters before, {after} after; from “{first}” on). None were lost.',
  ],
  'note-converted': ['{change}{detail}', '{change}{detail}'],
  'note-profile-link': [
    'コメントにあった TypePad のプロフィールへのリンク(今はありません)を外しました。',
    'A comment’s link to a TypePad profile, which no longer exists, was dropped.',
  ],
  'note-category-width': [
    'カテゴリ「{name}」と「{other}」は全角・半角などの違いだけです。別のカテゴリとして取り込みました。',
    'The categories “{name}” and “{other}” differ in width or case only. They were kept apart.',
  ],
  'note-category-numbers': [
    'カテゴリの旧アドレス(番号)は書き出しファイルにないため、転送できません。',
    'The old addresses of the categories hold numbers that stand in no export; they cannot be forwarded.',
  ],
  'note-addendum-found': [
    '追記らしい部分があります: {heading}({day})',
    'This looks like an addendum: {heading} ({day})',
  ],
  'note-addendum-split': ['追記に分けました: {heading}({day})', 'Made an addendum: {heading} ({day})'],
  'note-addendum-doubtful': [
    '追記かもしれませんが、確かではないので本文に残しました: {heading}',
    'This may be an addendum; it is doubtful and stays in the text: {heading}',
  ],
  'note-image-failed': ['画像を取り込めません: {src}({reason})', 'An image could not be imported: {src} ({reason})'],
  'note-image-ambiguous': [
    'フォルダーに同じ名前のファイルがいくつかあり、どれか決められません',
    'several files in the folder have its name, and nothing tells which is meant',
  ],
  'note-image-missing': ['フォルダーに見つかりません', 'not in the folder'],
  'note-images-dry-run': ['試行(--dry-run)では画像を取りに行きません。', 'A dry run fetches no images.'],
  'note-not-reconciled': [
    '数が合いません: {what} はファイルに{found}件、取り込み{imported}件です。',
    'The counts do not agree: {what}: {found} in the file, {imported} imported.',
  ],

  'report-dry-run': ['試しに読みました。何も書き込んでいません。', 'A dry run: nothing was written.'],
  'report-entries': [
    '記事　　　 {found}件のうち{imported}件を取り込みました(ページ{pages}、下書き{drafts})',
    'Entries     {imported} of {found} imported ({pages} pages, {drafts} drafts)',
  ],
  'report-comments': [
    'コメント　 {found}件のうち{imported}件(非公開{private})',
    'Comments    {imported} of {found} ({private} private)',
  ],
  'report-pings': ['トラックバック {found}件のうち{imported}件', 'Trackbacks  {imported} of {found}'],
  'report-categories': [
    'カテゴリ　 {found}個のうち{imported}個を新しく作りました',
    'Categories  {imported} of {found} were new',
  ],
  'report-images': [
    '画像　　　 {found}枚: 取り込み{imported}、失敗{failed}、元のまま{left}',
    'Images      {found}: {imported} imported, {failed} failed, {left} left where they are',
  ],
  'report-addenda': [
    '追記　　　 {found}か所: 分けたもの{split}、不確かなもの{doubtful}',
    'Addenda     {found} found: {split} split off, {doubtful} doubtful',
  ],
  'report-warnings': ['お知らせ{count}件:', '{count} notes:'],
  'report-more': ['ほか{count}件。--json ですべて見られます。', '{count} more; --json shows all.'],
  'report-words': [
    '文章の照合　{same}件は変換の前後で一致、{different}件は違いがあります',
    'Words       {same} entries are the same after conversion, {different} differ',
  ],
  'report-line': ['{file} {line}行目: {message}', '{file}, line {line}: {message}'],
} as const satisfies Record<string, readonly [string, string]>
