/**
 * What a text is found by. No gram reaches over white space: a term that is a gram itself stands in a text exactly when
 * the text has that gram; a longer one only if the text has all its grams, and then the text itself is asked.
 */

const WHITE_SPACE = /[ \n]/ // folding leaves no other

/**
 * A lexeme that articles have besides their grams and words, which hold no space: the index can then tell articles from
 * what readers wrote under them, and a word that stands everywhere need not be fetched five times for each article.
 */
export const ARTICLE_MARK = ' article'

/** All grams of a folded text: characters, pairs, and threes of ASCII, where pairs would tell too little apart. */
export function gramsOf(folded: string): Set<string> {
  const grams = new Set<string>()
  for (const run of folded.split(WHITE_SPACE)) {
    let before = ''
    let last = ''
    for (const character of run) {
      grams.add(character)
      if (last !== '') grams.add(last + character)
      if (before !== '' && isAscii(before + last + character)) grams.add(before + last + character)
      before = last
      last = character
    }
  }
  return grams
}

/** The fewest grams that a folded text must have to hold the folded term. */
export function gramsToAsk(term: string): string[] {
  const asked = new Set<string>()
  for (const run of term.split(WHITE_SPACE)) {
    const characters = [...run]
    const threeAt = (at: number) => {
      const three = characters.slice(at, at + 3)
      return at >= 0 && three.length === 3 && isAscii(three.join('')) ? three.join('') : undefined
    }
    if (characters.length === 1) asked.add(run)
    for (let at = 0; at + 1 < characters.length; at++) {
      const three = threeAt(at)
      if (three) asked.add(three)
      else if (!threeAt(at - 1)) asked.add(characters.slice(at, at + 2).join(''))
    }
  }
  return [...asked]
}

/** Bytes that the grams take in a tsvector, without its own book-keeping. */
export const bytesOf = (grams: Iterable<string>) => {
  let bytes = 0
  for (const gram of grams) bytes += Buffer.byteLength(gram)
  return bytes
}

/** A lexeme in PostgreSQL's notation for a tsquery (8.11.2 of its manual): quoted, quotes and backslashes doubled. */
export const quoted = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

const isAscii = (text: string) => /^[\x21-\x7e]*$/.test(text)
