import { marked } from 'marked'
import type { SentenceKey } from '@/lib/transfer/sentences'

/** An entry's text as HTML, and what could not be done for it. */
export interface ConvertedText {
  html: string
  note?: SentenceKey
}

/** Everything that is not a line of text: a line break beside one of these means nothing. */
const BLOCK =
  '(?:address|article|aside|blockquote|caption|center|col|colgroup|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|menu|nav|ol|optgroup|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)'
const BEGINS_WITH_BLOCK = new RegExp(String.raw`^\s*(?:<!--|</?${BLOCK}\b)`, 'i')
const ENDS_WITH_BLOCK = new RegExp(String.raw`(?:-->|</?${BLOCK}\b[^<>]*>)\s*$`, 'i')
const ENDS_WITH_BREAK = /<br\b[^<>]*>\s*$/i
const HOLDS_BLOCK = new RegExp(String.raw`<${BLOCK}\b|<br\b`, 'i')
/** Lines within these are the author's own, blank ones too. */
const KEPT = /<(pre|script|style|textarea|xmp)\b[^<>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi
/** Stands for a kept part while lines are looked at; no text of the web holds it. */
const PLACE = /\uF8F0(\d+)\uF8F1/g

const MARKDOWN = /^(?:markdown|markdown_with_smartypants)$/
const TEXTILE = /^textile/
const LINE_BREAKS = /^(?:1|__default__|__sanitize__|filter_breaks)$/

/**
 * Turns the text of an entry into HTML as its CONVERT BREAKS says: `0`, `richtext` and `wysiwyg` are HTML already;
 * `1` and `__default__` have blank lines between paragraphs and breaks at the ends of lines. Textile is shown as its author
 * typed it, in paragraphs, and noted.
 * @param convertBreaks the field's value, a list by commas; null when the entry has none: then the text itself tells
 */
export function htmlOf(text: string, convertBreaks: string | null): ConvertedText {
  const filters = (convertBreaks ?? (HOLDS_BLOCK.test(text) ? '0' : '1')).toLowerCase().split(',')
  const named = (pattern: RegExp) => filters.some((filter) => pattern.test(filter.trim()))
  if (named(MARKDOWN)) return markdown(text)
  if (named(TEXTILE)) return { html: paragraphs(text), note: 'note-textile' }
  return { html: named(LINE_BREAKS) ? paragraphs(text) : text }
}

/** Longer texts, and such as nest without end, are more than the converter's time and stack allow. */
const LONGEST_MARKDOWN = 200_000

function markdown(text: string): ConvertedText {
  const asTyped = (): ConvertedText => ({ html: paragraphs(text), note: 'note-markdown' })
  if (text.length > LONGEST_MARKDOWN) return asTyped()
  try {
    return { html: marked.parse(text, { async: false }) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return asTyped()
  }
}

function paragraphs(text: string): string {
  const kept: string[] = []
  const guarded = text.replace(KEPT, (part) => `\uF8F0${kept.push(part) - 1}\uF8F1`)
  const isPre = (line: string) => /^\s*\uF8F0\d+\uF8F1\s*$/.test(line)
  return guarded
    .split(/\n(?:[ \t\u3000]*\n)+/)
    .filter((part) => part.trim() !== '')
    .map((part) =>
      BEGINS_WITH_BLOCK.test(part) || isPre(part) ? withBreaks(part, isPre) : `<p>${withBreaks(part, isPre)}</p>`,
    )
    .join('\n')
    .replace(PLACE, (_, index) => kept[Number(index)] ?? '')
}

/** A break at every end of line that stands between words. */
function withBreaks(part: string, isPre: (line: string) => boolean): string {
  const lines = part.split('\n')
  return lines.reduce((before, line, index) => {
    const last = lines[index - 1] ?? ''
    const between =
      [last, line].some(isPre) ||
      ENDS_WITH_BLOCK.test(last) ||
      ENDS_WITH_BREAK.test(last) ||
      BEGINS_WITH_BLOCK.test(line)
    return `${before}${between ? '\n' : '<br>\n'}${line}`
  })
}
