import { chain, type Tool } from './tool'

const mark = (type: string, tool: Omit<Tool, 'run' | 'isOn'>): Tool => ({
  ...tool,
  isOn: (editor) => editor.isActive(type),
  run: (editor) => chain(editor).toggleMark(type).run(),
})

/** What can be done to words that are marked. */
export const MARK_TOOLS: Tool[] = [
  mark('bold', { name: 'editor.bold', face: <b>B</b>, keys: 'Mod+B' }),
  mark('italic', { name: 'editor.italic', face: <i>I</i>, keys: 'Mod+I' }),
  mark('strike', { name: 'editor.strike', face: <s>S</s>, keys: 'Mod+Shift+S' }),
  mark('code', { name: 'editor.code', face: '<>', keys: 'Mod+E' }),
  {
    name: 'editor.link',
    face: <u>a</u>,
    keys: 'Mod+K',
    isOn: (editor) => editor.isActive('link'),
    run: (_, desk) => desk.ask('link'),
  },
  {
    name: 'editor.ruby',
    face: (
      <ruby>
        字<rt>じ</rt>
      </ruby>
    ),
    isOn: (editor) => editor.isActive('ruby'),
    run: (_, desk) => desk.ask('ruby'),
  },
  {
    name: 'editor.footnote',
    face: (
      <>
        x<sup>1</sup>
      </>
    ),
    run: (editor) => chain(editor).addFootnote().run(),
  },
]
