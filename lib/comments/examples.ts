import { REAL_EN, SPAM_EN } from './examples/en'
import { REAL_JA, SPAM_JA } from './examples/ja'
import type { Traited } from './traits'

/** What the filter has seen before the first decision on a blog. */
export const EXAMPLES: readonly (Traited & { isSpam: boolean })[] = [
  ...examplesIn(SPAM_JA, true),
  ...examplesIn(REAL_JA, false),
  ...examplesIn(SPAM_EN, true),
  ...examplesIn(REAL_EN, false),
]

/** Comments of a text with one a line: name | site | text. */
export function examplesIn(lines: string, isSpam: boolean): (Traited & { isSpam: boolean })[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', url = '', text = ''] = line.split(' | ').map((part) => (part === '-' ? '' : part))
      return { name, url: url || null, text: text.replaceAll('\\n', '\n'), isSpam }
    })
}
