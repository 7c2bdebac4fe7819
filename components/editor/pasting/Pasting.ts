import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { addFootnotes } from '@/components/editor/notes'
import { takeInPictures, uploadFiles } from '@/components/editor/pictures/taking-in'
import { videoOf } from '@/lib/richtext/embeds'
import { safeHref } from '@/lib/richtext/urls'
import { fillGaps } from './fill-gaps'
import { isMarkdown } from './markdown-signs'
import type { Pasted } from './reading-pasted'
import { shallow } from './shallow'

export interface PastingOptions {
  /** Told what did not come over, in the words of lib/richtext/from-html.ts. */
  onChanges: (changes: string[]) => void
  /** A text became what its Markdown says; undoing once gives the text back. */
  onMarkdown: () => void
}

/** What reads pasted HTML is large: it comes when the editor is there already, and is waited for only by who pastes at once. */
const reader = () => import('./reading-pasted')

/** HTML that this very editor wrote carries this mark of ProseMirror's. */
const OURS = /\bdata-pm-slice\b/
const ADDRESS = /^https?:\/\/[^\s<>"]+$/i

/** Whatever is pasted or dropped comes in as what it means, and never makes saving fail. */
export const Pasting = Extension.create<PastingOptions>({
  name: 'pasting',
  priority: 200,
  addOptions: () => ({ onChanges: () => {}, onMarkdown: () => {} }),
  onCreate: () => void reader(),
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin({
        appendTransaction: (transactions, _, { tr }) =>
          transactions.some((one) => one.getMeta('paste') || one.getMeta('uiEvent') === 'drop') &&
          fillGaps(tr).docChanged
            ? tr
            : null,
        props: {
          transformPasted: (slice, view) => shallow(slice, view.state.selection.$from.depth),
          handlePaste: (view, { clipboardData }) => clipboardData !== null && paste(view, clipboardData, options),
          handleDrop: (view, event, _, isMoved) => {
            const files = [...(event.dataTransfer?.files ?? [])]
            if (isMoved || files.length === 0) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
            uploadFiles(view, files, at)
            return true
          },
        },
      }),
    ]
  },
})

function paste(view: EditorView, clipboard: DataTransfer, options: PastingOptions): boolean {
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  const files = [...clipboard.files]
  if (files.length > 0 && !hasWords(html)) {
    uploadFiles(view, files)
    return true
  }
  if (view.state.selection.$from.parent.type.spec.code) return false
  if (ADDRESS.test(text.trim()) && pasteAddress(view, text.trim())) return true
  if (OURS.test(html)) return false
  if (html.trim() !== '') {
    void reader().then(({ readHtml }) => insert(view, readHtml(html, view.state.schema), options))
    return true
  }
  if (!isMarkdown(text)) return false
  void reader().then(({ readMarkdown }) => pasteMarkdown(view, text, readMarkdown(text, view.state.schema), options))
  return true
}

/** Browsers put a picture's file beside an <img> that names it; Word puts a drawing of the text beside the text. */
const hasWords = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>|&nbsp;|\s/g, '') !== ''

/** Upon marked words an address becomes their link; alone on a line, that of a video becomes the video. */
function pasteAddress(view: EditorView, text: string): boolean {
  const href = safeHref(text)
  const { state } = view
  const { empty, from, to, $from } = state.selection
  if (href === null) return false
  if (!empty && state.selection instanceof TextSelection && $from.parent.inlineContent) {
    view.dispatch(state.tr.addMark(from, to, state.schema.mark('link', { href })).scrollIntoView())
    return true
  }
  const video = videoOf(href)
  const isAlone = empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  if (!isAlone || !video) return false
  view.dispatch(state.tr.replaceSelectionWith(state.schema.node('embed', { ...video })).scrollIntoView())
  return true
}

function insert(view: EditorView, pasted: Pasted, options: PastingOptions): void {
  const { state } = view
  const tr = state.tr.replaceSelection(shallow(pasted.content, state.selection.$from.depth))
  if (pasted.footnotes.length > 0) addFootnotes(tr, pasted.footnotes)
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
  takeInPictures(view, pasted.content.content, pasted.pictures)
  if (pasted.changes.length > 0) options.onChanges(pasted.changes)
}

function asWritten(text: string, schema: Schema): Slice {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => schema.node('paragraph', null, line === '' ? [] : schema.text(line)))
  return new Slice(Fragment.from(lines), 1, 1)
}

/** First the text as it is, then what it says, as two steps: undoing once gives the text back. */
function pasteMarkdown(view: EditorView, text: string, pasted: Pasted, options: PastingOptions): void {
  const { from } = view.state.selection
  view.dispatch(view.state.tr.replaceSelection(asWritten(text, view.state.schema)))
  const { to } = view.state.selection
  const { tr } = view.state
  view.dispatch(closeHistory(tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to)))))
  insert(view, pasted, { ...options, onChanges: () => {} })
  options.onMarkdown()
}
