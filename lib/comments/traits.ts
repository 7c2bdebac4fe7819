import { siteOf } from '@/lib/network'
import { fold } from '@/lib/text'
import { subjectsOf } from './telling-words'

/** What of a comment the filter looks at. */
export interface Traited {
  name: string
  url: string | null
  text: string
}

/** Numbers of traits are below this; two traits that meet under one number blur each other a little. */
export const TRAIT_NUMBERS = 2 ** 17
/** Grows when comments have other traits than before: then the filter is made anew. */
export const TRAITS_REVISION = 1
/** The beginning of a long text tells what it is. */
const MOST_WORDS = 1_200
/** Twice what a comment may hold: folding makes eighteen characters of one U+FDFA. */
const MOST_FOLDED = 20_000
/** How loud each trait of how it is built speaks, beside all its words together, which speak with 1. */
const LOUDNESS = 0.2

const ADDRESS = /https?:\/\/([^\s/?#"'<>]+)([^\s"'<>]*)/gu
export const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]+`/gu
const WORD = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}'’-]*/gu
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu
const OTHER = /(?!\p{Script=Latin}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})\p{L}{2,}/gu

/**
 * The traits of a comment, as numbers from 1 to `TRAIT_NUMBERS - 1`, and how loud each speaks: words and pairs of words, pieces
 * of two and three characters where words are not divided, the hosts it leads to; and, apart from these, how it is built and what
 * it talks of. However long a text is, its words together are as loud as those of a short one.
 */
export function traitsOf(comment: Traited): Map<number, number> {
  const folded = fold(proseOf(comment.text)).slice(0, MOST_FOLDED)
  const words = new Set<string>()
  for (const word of wordsOf(comment, folded)) if (words.add(word).size >= MOST_WORDS) break
  const traits = new Map<number, number>()
  for (const word of words) traits.set(numberOf(word), 1 / Math.sqrt(words.size))
  for (const trait of [...aboutOf(comment, folded), ...builtLike(comment)]) traits.set(numberOf(`# ${trait}`), LOUDNESS)
  return traits
}

/** What a person says: neither code nor addresses, which are looked at apart. */
export const proseOf = (text: string): string => text.replace(CODE, ' ').replace(ADDRESS, ' ')

function* wordsOf(comment: Traited, folded: string): Generator<string> {
  for (const host of hostsIn(comment)) {
    yield `host ${host}`
    for (const [part] of host.matchAll(/[a-z]{3,}/g)) yield `part ${part}`
  }
  for (const word of wordsIn(fold(comment.name))) yield `name ${word}`
  yield* wordsIn(folded)
}

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
  return hosts.flatMap((host) => [host, siteOf(host)])
}

/** What it talks of, and whether that leads anywhere: praise alone is a reader's or a stranger's who wants to be let in. */
function aboutOf({ url, text }: Traited, folded: string): string[] {
  const subjects = subjectsOf(folded)
  const leads = /https?:\/\//.test(text.replace(CODE, ' ')) ? 'link' : url === null ? 'nowhere' : 'site'
  const wares = Math.min(subjects.filter((subject) => subject !== 'praise').length, 3)
  return [
    ...subjects.flatMap((subject) => [`on ${subject}`, `on ${subject} to ${leads}`]),
    ...[`wares ${wares}`, `wares ${wares} to ${leads}`],
    ...(subjects.includes('praise') && wares === 0 ? [`praise ${/[?？]/u.test(text)} to ${leads}`] : []),
  ]
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
    ...(links.length > 0 && endsInLink(text) ? ['ends in a link'] : []),
    ...(text.search(CODE) >= 0 ? ['code'] : []),
    ...(/\w\s?\[\.\]\s?\w|\bdot com\b/i.test(prose) ? ['hidden address'] : []),
    ...(/[!！]{2}|[★☆♪♡♥◆■→]/u.test(prose) ? ['shouting'] : []),
    ...(/[?？]/u.test(prose) ? ['asking'] : []),
    ...(/[$¥€£%]|\d\s*[万円]/u.test(prose) ? ['money'] : []),
  ]
  return [...built, ...built.map((trait) => `${trait} size ${size}`), `${built.slice(0, 2)}`]
}

/** Asked of its last word alone: sought in the whole of it, each `https:` of a chain would be read to the chain's end. */
const endsInLink = (text: string) => /https?:\S/.test(text.trim().split(/\s/).at(-1) ?? '')

/** FNV-1a, folded to the size of the table; 0 is kept for what is so of every comment. */
function numberOf(trait: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < trait.length; at++) hash = Math.imul(hash ^ trait.charCodeAt(at), 0x01000193)
  return ((hash >>> 0) % (TRAIT_NUMBERS - 1)) + 1
}
