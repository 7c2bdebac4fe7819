/** Control characters, halves of surrogate pairs, and what turns the direction of reading round: none of them is a word. */
const HARMFUL = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu
/** What is not seen at all, but for the variants of kanji that names are written with (Unicode's IVS). */
const UNSEEN = /(?!(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}])[\p{Default_Ignorable_Code_Point}\u2800]/gu
/** Joiners and selectors that make one picture of several belong to pictures and to some scripts; elsewhere they hide words. */
const UNSEEN_IN_TEXT =
  /[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e00ff}]/gu
/** More marks on one letter than any language has run over the lines around it. */
const TOWERS = /(\p{M}{4})\p{M}+/gu

/** A name or an address in one line, as a page may show it beside others: nothing in it is unseen. */
export const cleanLine = (text: string): string =>
  text
    .normalize()
    .replace(/\s+/g, ' ')
    .replace(HARMFUL, '')
    .replace(UNSEEN, '')
    .replace(TOWERS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()

/** A reader's words: lines end in one way, and nothing in them changes how the rest of the page reads. */
export const cleanText = (text: string): string =>
  text
    .normalize()
    .replace(/\r\n?|[\u2028\u2029\x85]/g, '\n')
    .split('\n')
    .map((line) =>
      line.replace(/\t/g, '    ').replace(HARMFUL, '').replace(UNSEEN_IN_TEXT, '').replace(TOWERS, '$1').trimEnd(),
    )
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+/, '')
    .trimEnd() // /\s+$/ would look for the end at every blank
