import type { MessageKey, Translate } from '@/lib/i18n/translator'
import type { Body } from '@/lib/richtext/body'

const NAMES: Partial<Record<string, MessageKey>> = {
  paragraph: 'editor.coloured',
  heading: 'editor.coloured',
  bulletList: 'editor.bullets',
  orderedList: 'editor.numbers',
  taskList: 'editor.tasks',
  blockquote: 'editor.quote',
  codeBlock: 'editor.codeBlock',
  table: 'editor.table',
  figure: 'editor.picture',
  embed: 'editor.embed',
  details: 'editor.details',
  callout: 'editor.callout',
  footnotes: 'editor.footnote',
  descriptionList: 'editor.descriptions',
  htmlBlock: 'editor.htmlBlock',
}

/** A body as Markdown, or the sentence that says why that would lose something. What writes it comes when it is asked for. */
export async function plainOf(body: Body, t: Translate): Promise<{ text: string } | { refusal: string }> {
  const { markdownOf } = await import('@/lib/richtext/markdown/writing')
  const { text, lost } = markdownOf(body)
  if (lost.length === 0) return { text }
  const things = [...new Set(lost.map((name) => t(NAMES[name] ?? 'editor.otherThing')))].join('・')
  return { refusal: t('editor.plainRefused', { things }) }
}
