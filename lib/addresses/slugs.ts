/** ASCII words, joined by hyphens; kanji are never transliterated. */
export const slugOf = (text: string): string =>
  (text.normalize('NFKC').match(/[\w.]*[A-Za-z0-9][\w.]*/g) ?? [])
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
