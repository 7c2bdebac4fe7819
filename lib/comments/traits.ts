import { fold } from '@/lib/text'

/** What of a comment the filter looks at. */
export interface Traited {
  name: string
  url: string | null
  text: string
}

/** The filter's table has this many rows at most. Two traits that meet under one number blur each other a little. */
export const TRAIT_NUMBERS = 2 ** 17
/** The beginning of a long text tells what it is. */
const MOST_TRAITS = 1_200

const ADDRESS = /https?:\/\/([^\s/?#"'<>]+)([^\s"'<>]*)/gu
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]+`/gu
const WORD = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}'’-]*/gu
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu
const OTHER = /(?!\p{Script=Latin}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})\p{L}{2,}/gu

/**
 * The traits of a comment, each once, as numbers from 1 to `TRAIT_NUMBERS - 1`: words and pairs of words, pieces of two and
 * three characters where words are not divided, the hosts it leads to, and how it is built. Only the numbers are ever stored.
 */
export function traitsOf(comment: Traited): number[] {
  const traits = new Set<string>()
  for (const trait of builtLike(comment)) traits.add(trait)
  for (const host of hostsIn(comment)) traits.add(`host ${host}`)
  for (const trait of wordsIn(fold(comment.name))) traits.add(`name ${trait}`)
  for (const trait of wordsIn(fold(proseOf(comment.text)))) {
    if (traits.size >= MOST_TRAITS) break
    traits.add(trait)
  }
  return [...new Set([...traits].map(numberOf))]
}

/** What a person says: neither code nor addresses, which are looked at apart. */
export const proseOf = (text: string): string => text.replace(CODE, ' ').replace(ADDRESS, ' ')

function* wordsIn(folded: string): Generator<string> {
  let before = ''
  for (const [word] of folded.matchAll(WORD)) {
    yield `word ${word}`
    if (before) yield `pair ${before} ${word}`
    before = word
  }
  for (const [run] of folded.matchAll(JAPANESE)) yield* piecesOf(run, [2, 3])
  for (const [run] of folded.matchAll(OTHER)) yield* piecesOf(run, [3])
}

function* piecesOf(run: string, lengths: number[]): Generator<string> {
  const letters = [...run]
  for (const length of lengths)
    for (let at = 0; at + length <= letters.length; at++) yield letters.slice(at, at + length).join('')
}

/** Each host, and what it belongs to: `a.shop.example` is also `shop.example`. */
function hostsIn({ url, text }: Traited): string[] {
  const hosts = [url ?? '', text].flatMap((said) =>
    [...said.matchAll(ADDRESS)].map(([, host = '']) => host.toLowerCase()),
  )
  return hosts.flatMap((host) => [host, host.split('.').slice(-2).join('.')])
}

/** How a comment is built says something before any of its words was ever seen. */
function builtLike({ url, text }: Traited): string[] {
  const prose = proseOf(text).trim()
  const links = [...text.replace(CODE, ' ').matchAll(ADDRESS)]
  const size = Math.round(Math.log2(prose.length + 1) / 2)
  const built = [
    `links ${Math.min(links.length, 3)}`,
    `site ${url === null ? 'none' : 'some'}`,
    ...(links.some(([, , path = '']) => path.length < 2) ? ['front page'] : []),
    ...(links.length > 0 && /https?:\S+$/.test(text.trim()) ? ['ends in a link'] : []),
    ...(text.search(CODE) >= 0 ? ['code'] : []),
    ...(/[!！]{2}|[★☆♪♡♥◆■→]/u.test(prose) ? ['shouting'] : []),
    ...(/[?？]/u.test(prose) ? ['asking'] : []),
    ...(/[$¥€£%]|\d\s*[万円]/u.test(prose) ? ['money'] : []),
  ]
  return [...built, ...built.map((trait) => `${trait} size ${size}`), `${built.slice(0, 2)}`]
}

/** FNV-1a, folded to the size of the table; 0 is kept for the count of comments. */
function numberOf(trait: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < trait.length; at++) hash = Math.imul(hash ^ trait.charCodeAt(at), 0x01000193)
  return ((hash >>> 0) % (TRAIT_NUMBERS - 1)) + 1
}
