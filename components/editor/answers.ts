import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { MessageKey } from '@/lib/i18n/translator'
import { videoOf } from '@/lib/richtext/embeds'
import { safeHref } from '@/lib/richtext/urls'

export const linkAt = (editor: Editor): string => String(editor.getAttributes('link').href ?? '')

/** Links the words that are marked, or the link that the cursor is in; nothing marked: the address itself is written. */
export function setLink(editor: Editor, text: string): MessageKey | null {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (text.trim() === '') {
    chain.unsetLink().run()
    return null
  }
  const href = safeHref(/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text.trim()) ? `https://${text.trim()}` : text)
  if (href === null) return 'editor.badAddress'
  if (editor.state.selection.empty && linkAt(editor) === '')
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
      .run()
  else chain.setLink({ href }).run()
  return null
}

export function insertVideo(editor: Editor, text: string): MessageKey | null {
  const href = safeHref(text)
  const video = href === null ? null : videoOf(href)
  if (!video) return 'editor.noVideo'
  editor
    .chain()
    .focus()
    .insertContent({ type: 'embed', attrs: { ...video } })
    .run()
  return null
}

export const readingAt = (editor: Editor): string => String(editor.getAttributes('ruby').reading ?? '')

/** Sets the words that are marked below this reading; in ruby already: changes its reading, or takes it away. */
export function setReading(editor: Editor, text: string): MessageKey | null {
  const { schema, selection, doc, tr } = editor.state
  const { ruby } = schema.nodes
  const { $from, $to, from, to } = selection
  const reading = text.trim().slice(0, LONGEST_READING)
  const chosen = selection instanceof NodeSelection && selection.node.type === ruby
  if (chosen || $from.parent.type === ruby) {
    const pos = chosen ? from : $from.before()
    const node = doc.nodeAt(pos)
    if (node && reading === '') tr.replaceWith(pos, pos + node.nodeSize, node.content)
    else tr.setNodeAttribute(pos, 'reading', reading)
  } else {
    const words = $from.sameParent($to) ? doc.textBetween(from, to, undefined, '') : ''
    if (words === '' || !ruby || !$from.parent.inlineContent || $from.parent.type.spec.code) return 'editor.noReading'
    if (reading === '') return null
    tr.replaceWith(from, to, ruby.create({ reading }, schema.text(words)))
  }
  editor.view.dispatch(tr)
  editor.commands.focus()
  return null
}

const LONGEST_READING = 500
