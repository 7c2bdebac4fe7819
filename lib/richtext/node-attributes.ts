import { z } from 'zod'
import { ANCHOR_NAME } from './anchor-names'
import { BLOCK_ID } from './body'
import { CALLOUTS } from './callouts'
import { CODE_LANGUAGE } from './code-languages'
import { HEX_COLOR } from './colors'
import { isProvider, PROVIDERS } from './embeds'
import { sanitizeHtml } from './sanitize'
import { safeHref, safeImageSrc } from './urls'

const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null)
const words = (most: number) => nullable(z.string().max(most))
const pixels = nullable(z.int().min(1).max(30_000))
const href = z.string().transform((value, context) => {
  const address = safeHref(value)
  if (address === null) context.addIssue('This address may not be linked to.')
  return address ?? ''
})
const src = z.string().transform((value, context) => {
  const address = safeImageSrc(value)
  if (address === null) context.addIssue('This address may not be shown as a picture.')
  return address ?? ''
})
const sides = nullable(z.enum(['left', 'center', 'right']))

const block = z.object({ id: z.string().regex(BLOCK_ID) })
const line = block.extend({
  textAlign: z
    .enum(['left', 'center', 'right', 'justify'])
    .nullable()
    .default(null)
    .transform((align) => (align === 'left' ? null : align)),
})
const picture = z.object({
  src,
  alt: words(2_000),
  title: words(2_000),
  width: pixels,
  height: pixels,
  displayWidth: pixels,
  align: sides,
})
const cell = block.extend({
  colspan: z.int().min(1).max(100).default(1),
  rowspan: z.int().min(1).max(1000).default(1),
  colwidth: nullable(z.array(z.int().min(0).max(10_000)).max(100)),
  align: sides,
})
const number = z.int().min(-1_000_000).max(1_000_000)

/** What each node may carry. Attributes that are not named here are dropped; nodes that are not named are refused. */
export const NODE_ATTRIBUTES: Record<string, z.ZodType> = {
  paragraph: line,
  heading: line.extend({ level: z.int().min(1).max(6) }),
  bulletList: block,
  orderedList: block.extend({ start: number.default(1), type: nullable(z.enum(['1', 'a', 'A', 'i', 'I'])) }),
  listItem: block.extend({ value: nullable(number) }),
  taskList: block,
  taskItem: block.extend({ checked: z.boolean().default(false) }),
  blockquote: block,
  codeBlock: block.extend({ language: nullable(z.string().regex(CODE_LANGUAGE)) }),
  table: block.extend({ caption: words(2_000) }),
  tableRow: block,
  tableHeader: cell,
  tableCell: cell,
  descriptionList: block,
  descriptionTerm: block,
  descriptionDetails: block,
  figure: picture.extend({ id: block.shape.id, href: nullable(href) }),
  embed: block
    .extend({ provider: z.string(), videoId: z.string(), title: words(500) })
    .refine(({ provider, videoId }) => isProvider(provider) && PROVIDERS[provider].id.test(videoId), 'No such video.'),
  details: block.extend({ open: z.boolean().default(false) }),
  detailsSummary: block,
  detailsContent: block,
  callout: block.extend({ kind: z.enum(CALLOUTS).default('note') }),
  footnotes: block,
  footnote: block,
  horizontalRule: block,
  more: block,
  htmlBlock: block.extend({ html: z.string().transform(sanitizeHtml) }),
  text: z.object({}),
  hardBreak: z.object({}),
  image: picture,
  ruby: z.object({ reading: z.string().max(500).default('') }),
  anchor: z.object({ name: z.string().regex(ANCHOR_NAME) }),
  footnoteReference: z.object({ footnote: z.string().regex(BLOCK_ID) }),
}

const color = z.string().regex(HEX_COLOR)

/** What each mark may carry, in the same way. */
export const MARK_ATTRIBUTES: Record<string, z.ZodType> = {
  link: z.object({ href, title: words(2_000) }),
  textColor: z.object({ color }),
  highlight: z.object({ color: nullable(color) }),
  ...Object.fromEntries(
    ['bold', 'italic', 'strike', 'underline', 'code', 'superscript', 'subscript', 'small', 'keyboard'].map((name) => [
      name,
      z.object({}),
    ]),
  ),
}
