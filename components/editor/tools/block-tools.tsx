import type { Editor } from '@tiptap/core'
import { chain, type Tool } from './tool'

const heading = (level: 2 | 3 | 4, name: 'editor.heading2' | 'editor.heading3' | 'editor.heading4'): Tool => ({
  name,
  face: `H${level}`,
  keys: `Mod+Alt+${level}`,
  words: `heading title midashi みだし 見出し h${level}`,
  isOn: (editor) => editor.isActive('heading', { level }),
  run: (editor) => chain(editor).toggleHeading({ level }).run(),
})

/** What a line of text can be turned into. */
export const LINE_TOOLS: Tool[] = [
  {
    name: 'editor.paragraph',
    face: '¶',
    keys: 'Mod+Alt+0',
    words: 'paragraph text danraku だんらく 段落 本文 p',
    isOn: isPlain,
    run: (editor) => chain(editor).clearNodes().run(),
  },
  heading(2, 'editor.heading2'),
  heading(3, 'editor.heading3'),
  heading(4, 'editor.heading4'),
  {
    name: 'editor.bullets',
    face: '•',
    keys: 'Mod+Shift+8',
    words: 'bullet list ul kajougaki かじょうがき 箇条書き リスト',
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => chain(editor).toggleBulletList().run(),
  },
  {
    name: 'editor.numbers',
    face: '1.',
    keys: 'Mod+Shift+7',
    words: 'numbered ordered list ol bangou ばんごう 番号 リスト',
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => chain(editor).toggleOrderedList().run(),
  },
  {
    name: 'editor.tasks',
    face: '☑',
    keys: 'Mod+Shift+9',
    words: 'task todo checklist タスク たすく やること チェック リスト',
    isOn: (editor) => editor.isActive('taskList'),
    run: (editor) => chain(editor).toggleTaskList().run(),
  },
  {
    name: 'editor.quote',
    face: '❝',
    keys: 'Mod+Shift+B',
    words: 'quote blockquote in you いんよう 引用',
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => chain(editor).toggleBlockquote().run(),
  },
  {
    name: 'editor.codeBlock',
    face: '{ }',
    keys: 'Mod+Alt+C',
    words: 'code block pre program コード こーど プログラム',
    isOn: (editor) => editor.isActive('codeBlock'),
    run: (editor) => chain(editor).toggleCodeBlock().run(),
  },
  {
    name: 'editor.callout',
    face: <b>!</b>,
    words: 'callout note tip warning kakomi かこみ 囲み 注意 補足 メモ',
    isOn: (editor) => editor.isActive('callout'),
    run: (editor) => chain(editor).toggleWrap('callout').run(),
  },
  {
    name: 'editor.details',
    face: '▸',
    words: 'details toggle fold oritatami おりたたみ 折りたたみ',
    isOn: (editor) => editor.isActive('details'),
    run: (editor) =>
      editor.isActive('details') ? chain(editor).unsetDetails().run() : chain(editor).setDetails().run(),
  },
]

/** What can be put between two lines. */
export const THING_TOOLS: Tool[] = [
  {
    name: 'editor.picture',
    face: '▣',
    words: 'picture image photo file gazou がぞう 画像 写真 ファイル',
    run: (_, desk) => desk.pickFiles(),
  },
  {
    name: 'editor.table',
    face: '▦',
    words: 'table hyou ひょう 表',
    run: (editor) => chain(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    name: 'editor.embed',
    face: '▶',
    words: 'embed video youtube douga どうが 動画 埋め込み',
    run: (_, desk) => desk.ask('embed'),
  },
  {
    name: 'editor.rule',
    face: '―',
    words: 'rule hr divider line kugiri くぎり 区切り線',
    run: (editor) => chain(editor).setHorizontalRule().run(),
  },
  {
    name: 'editor.more',
    face: '⋯',
    words: 'more read tsuzuki つづき 続きを読む',
    run: (editor) => chain(editor).insertContent({ type: 'more' }).run(),
  },
]

const NOT_PLAIN = ['bulletList', 'orderedList', 'taskList', 'blockquote', 'callout', 'details']

function isPlain(editor: Editor): boolean {
  return editor.isActive('paragraph') && !NOT_PLAIN.some((type) => editor.isActive(type))
}
