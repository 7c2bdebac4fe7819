/** A piece of a line: plain words, an address to follow, or code. */
export type Inline = { type: 'words' | 'link' | 'code'; text: string }

/** What a reader's words consist of. Lines within a paragraph stay lines. */
export type TextBlock =
  | { type: 'paragraph'; lines: Inline[][] }
  | { type: 'quote'; blocks: TextBlock[] }
  | { type: 'code'; text: string }

/** A web address in running text; full stops, brackets and Japanese that follow it are not part of it. */
const ADDRESS = /(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=&%])/
const CODE = /(`[^`\n]+`)/
const FENCE = /^\s*```/
const QUOTED = /^\s*[>＞] ?/
/** Quotes of quotes go no deeper: each costs a level of the page. */
const DEEPEST_QUOTE = 3

/** Reads a comment's plain text. Whatever it holds, it comes out as data: nothing of it is ever taken for HTML. */
export function blocksOf(text: string, depth = 0): TextBlock[] {
  const lines = text.replace(/^\n+/, '').trimEnd().split('\n')
  const blocks: TextBlock[] = []
  for (let at = 0; at < lines.length; ) {
    const take = (isPart: (line: string) => boolean) => {
      const from = at
      while (at < lines.length && isPart(lines[at] ?? '')) at++
      return lines.slice(from, at)
    }
    const line = lines[at] ?? ''
    if (line.trim() === '') at++
    else if (FENCE.test(line)) {
      at++
      blocks.push({ type: 'code', text: take((each) => !FENCE.test(each)).join('\n') })
      at++ // the closing fence; one that was never closed ends with the text
    } else if (isQuoted(line, depth)) {
      const quoted = take((each) => isQuoted(each, depth)).map((each) => each.replace(QUOTED, ''))
      blocks.push({ type: 'quote', blocks: blocksOf(quoted.join('\n'), depth + 1) })
    } else {
      const plain = take((each) => each.trim() !== '' && !FENCE.test(each) && !isQuoted(each, depth))
      blocks.push({ type: 'paragraph', lines: plain.map(inlinesOf) })
    }
  }
  return blocks
}

/** How many addresses a text would lead to. */
export const linksIn = (text: string): number => text.match(new RegExp(ADDRESS, 'g'))?.length ?? 0

const isQuoted = (line: string, depth: number) => depth < DEEPEST_QUOTE && QUOTED.test(line)

function inlinesOf(line: string): Inline[] {
  return line.split(CODE).flatMap((part, index): Inline[] => {
    if (index % 2 === 1) return [{ type: 'code', text: part.slice(1, -1) }]
    return part
      .split(ADDRESS)
      .map((text, place): Inline => ({ type: place % 2 === 1 ? 'link' : 'words', text }))
      .filter(({ text }) => text !== '')
  })
}
