// Folding makes texts comparable: after it, a term is found in a text exactly when it is a substring. It looks at no more
// than neighbouring characters, so that a word folds to the same alone and in a text; and it keeps line breaks, for what
// ends one line and begins the next is no word.

/** A folded text, and where each of its UTF-16 units came from: unit i stands for [starts[i], ends[i]) of the original. */
export interface FoldedText {
  text: string
  starts: number[]
  ends: number[]
}

/**
 * Folds a text for searching: NFKC, lower case, katakana as hiragana, one dash for all (after kana it is ー), invisible
 * characters dropped, white space collapsed (to a line break where it holds one), no space next to CJK or between a letter
 * and a digit, so that `Windows 8.1` and `Ｗｉｎｄｏｗｓ８.１` are the same. Folding what is folded changes nothing.
 */
export const fold = (text: string): string => asHiragana(foldExceptKana(text))

/** The same but for katakana, unit by unit: what still tells where one word ends and the next begins. */
export function foldExceptKana(text: string): string {
  const plain = lengthenVowels(unify(text))
  return plain.replace(WHITE_SPACE, (run: string, at: number) => spaceFor(plain, at, at + run.length))
}

/** Katakana as hiragana. One unit for one. */
export const asHiragana = (text: string): string =>
  text.replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + KATAKANA_TO_HIRAGANA))

/** Folds as `fold` does, and remembers where everything came from, so that a hit can be marked in the original. */
export function foldWithOffsets(original: string): FoldedText {
  const plain = unifyByCluster(original)
  const folded: FoldedText = { text: '', starts: [], ends: [] }
  const keep = (from: number, to: number, instead = plain.text.slice(from, to)) => {
    folded.text += instead
    for (let unit = from; unit < from + instead.length; unit++) {
      folded.starts.push(plain.starts[unit] ?? 0)
      folded.ends.push(plain.ends[unit] ?? 0)
    }
  }
  let at = 0
  for (const { 0: run, index } of plain.text.matchAll(WHITE_SPACE)) {
    keep(at, index)
    keep(index, index + run.length, spaceFor(plain.text, index, index + run.length))
    at = index + run.length
  }
  keep(at, plain.text.length)
  return { ...folded, text: asHiragana(folded.text) }
}

/**
 * The terms of a query, folded, each once, in the order given. White space separates terms; quotation marks keep a phrase
 * together; a letter, a space and a digit belong together too, as in `Windows 8.1`.
 */
export function foldQuery(query: string): string[] {
  const terms: string[] = []
  for (const [, phrase, loose] of query.replace(ANY_QUOTE, '"').matchAll(PHRASE_OR_LOOSE)) {
    if (phrase !== undefined) terms.push(fold(onOneLine(phrase)))
    else if (loose !== undefined) terms.push(...glued(onOneLine(loose).split(' ').map(fold)))
  }
  return [...new Set(terms)].filter((term) => term !== '')
}

/** Words as they stand beside each other, a number joined to the letters before it. */
function glued(words: string[]): string[] {
  const terms: string[] = []
  for (const word of words) {
    const last = terms.at(-1) ?? ''
    if (ENDS_IN_LETTER.test(last) && BEGINS_WITH_DIGIT.test(word)) terms.splice(-1, 1, last + word)
    else terms.push(word)
  }
  return terms
}

const onOneLine = (text: string) => text.replace(WHITE_SPACE, ' ')

// --- characters by themselves ---------------------------------------------------------------------------------------

const ANY_QUOTE = /[“”„‟＂]/g
const PHRASE_OR_LOOSE = /"([^"]*)"|([^"]+)/g
const WHITE_SPACE = /[\s\x85]+/g
const LINE_BREAK = /[\n\v\f\r\x85\u2028\u2029]/

/** What is not seen: control characters, halves of surrogate pairs, joiners, variation selectors, soft hyphens. */
const INVISIBLE = String.raw`\p{Default_Ignorable_Code_Point}\p{Cs}\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f`
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu')
/** A character with everything that NFKC may compose with it: marks, half-width voicing, the later jamo of a syllable. */
const CLUSTER = new RegExp(String.raw`.[\p{M}\u1160-\u11ff\uffa0-\uffdcﾞﾟ゛゜${INVISIBLE}]*`, 'gsu')

const DASHES = /[\u02d7\u2010-\u2015\u2043\u2212\u2500\u2501\u2796\u2e3a\u2e3b\ufe58]/g
const WAVE_DASHES = /[\u301c\u223c]/g
const KATAKANA = /[ァ-ヶヽヾ]/g
const KATAKANA_TO_HIRAGANA = -0x60

/** Everything that depends on no neighbour but combining marks. */
const unify = (text: string) =>
  text
    .replace(INVISIBLES, '')
    .replace(/゛/g, '\u3099') // NFKC would make them a space and the mark
    .replace(/゜/g, '\u309a')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/ς/g, 'σ') // lower case knows the end of a word, a substring does not
    .replace(DASHES, '-')
    .replace(WAVE_DASHES, '~')

function unifyByCluster(original: string): FoldedText {
  const plain: FoldedText = { text: '', starts: [], ends: [] }
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const unified = unifyOne(cluster)
    plain.text += unified
    for (let unit = 0; unit < unified.length; unit++) {
      plain.starts.push(index)
      plain.ends.push(index + cluster.length)
    }
  }
  return { ...plain, text: lengthenVowels(plain.text) }
}

/** Marking hits looks at the same characters again and again; a blog of 20 years uses some thousands of them. */
const REMEMBERED = 20_000
const remembered = new Map<string, string>()

function unifyOne(cluster: string): string {
  const known = remembered.get(cluster)
  if (known !== undefined) return known
  const unified = unify(cluster)
  if (remembered.size < REMEMBERED && cluster.length <= 4) remembered.set(cluster, unified)
  return unified
}

// --- characters beside others ---------------------------------------------------------------------------------------

const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303fー・]`
const LETTER = String.raw`(?!${CJK})\p{L}`
const ENDS_IN_CJK = new RegExp(`${CJK}$`, 'u')
const BEGINS_WITH_CJK = new RegExp(`^${CJK}`, 'u')
const ENDS_IN_LETTER = new RegExp(`(?:${LETTER})$`, 'u')
const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`, 'u')
const ENDS_IN_DIGIT = /\p{N}$/u
const BEGINS_WITH_DIGIT = /^\p{N}/u
const BEGINS_WITH_MARK = /^\p{M}/u
const ENDS_IN_KANA = /[ぁ-ゖァ-ヶ\u3099\u309aゝゞヽヾー]$/
const DASHES_AFTER_KANA = /(?<=[ぁ-ゖァ-ヶ\u3099\u309aゝゞヽヾー])-+/g

/** What stands for the white space between two places of a unified text: a line break, a space, or nothing. */
function spaceFor(text: string, from: number, to: number): '\n' | ' ' | '' {
  if (from === 0 || to === text.length) return ''
  if (LINE_BREAK.test(text.slice(from, to))) return '\n'
  const before = text.slice(Math.max(0, from - 2), from)
  const after = text.slice(to, to + 2)
  if (BEGINS_WITH_MARK.test(after)) return ' ' // a mark that stands alone may not settle on the character before
  if (after.startsWith('-') && ENDS_IN_KANA.test(before)) return ' ' // nor a dash that stands apart become a long vowel
  const touching =
    ENDS_IN_CJK.test(before) ||
    BEGINS_WITH_CJK.test(after) ||
    (ENDS_IN_LETTER.test(before) && BEGINS_WITH_DIGIT.test(after)) ||
    (ENDS_IN_DIGIT.test(before) && BEGINS_WITH_LETTER.test(after))
  return touching ? '' : ' '
}

const lengthenVowels = (text: string) => text.replace(DASHES_AFTER_KANA, (dashes) => 'ー'.repeat(dashes.length))
