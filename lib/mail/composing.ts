import type { Language } from '@/lib/i18n/translator'
import { escapeHtml } from '@/lib/richtext/escape'

/** A piece of a letter. Line breaks within its text are kept. */
export type Part =
  | { kind: 'text' | 'quote' | 'small'; text: string }
  /** An address to open, on a line of its own. */
  | { kind: 'link'; text: string; url: string }

/**
 * A letter's words as plain text and as HTML that says the same. No picture, no style sheet, nothing fetched from anywhere: what
 * mail programs refuse to show or ask about is not in it.
 */
export const composed = (language: Language, parts: Part[]): { text: string; html: string } => ({
  text: `${parts.map(plain).join('\n\n')}\n`,
  html: `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:24px 16px;font-family:sans-serif;font-size:16px;line-height:1.8">
<div style="max-width:36em;margin:0 auto">
${parts.map(marked).join('\n')}
</div></body></html>
`,
})

function plain(part: Part): string {
  if (part.kind === 'link') return `${part.text}\n${part.url}`
  if (part.kind === 'quote') return part.text.replace(/^/gm, '> ')
  return part.kind === 'small' ? `-- \n${part.text}` : part.text
}

function marked(part: Part): string {
  const words = escapeHtml(part.text).replace(/\n/g, '<br>\n')
  switch (part.kind) {
    case 'link':
      return `<p style="margin:0 0 1.2em"><a href="${escapeHtml(part.url)}" style="color:#b83a24">${words}</a></p>`
    case 'quote':
      return `<blockquote style="margin:0 0 1.2em;padding-left:1em;border-left:3px solid #b83a24">${words}</blockquote>`
    case 'small':
      return `<p style="margin:2em 0 0;font-size:14px;opacity:.8">${words}</p>`
    case 'text':
      return `<p style="margin:0 0 1.2em">${words}</p>`
  }
}
