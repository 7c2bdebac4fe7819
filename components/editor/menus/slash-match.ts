/** A slash, narrow or full-width as input methods type it, at the start of a line or after a space, and what follows it. */
const MATCH = /(?:^|[\s\u3000])([/／])([^\s\u3000/／]{0,20})$/u

/** What is asked of the menu by the words before the cursor; null when nothing is. */
export function slashIn(before: string): { query: string; length: number } | null {
  const match = MATCH.exec(before)
  return match ? { query: match[2] ?? '', length: (match[2] ?? '').length + 1 } : null
}

/** Whether a query means a thing with this name and these words: every way of writing letters and kana counts as one. */
export function isMeant(query: string, name: string, words: string): boolean {
  const wanted = folded(query)
  return [name, ...words.split(' ')].some((word) => folded(word).includes(wanted))
}

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
