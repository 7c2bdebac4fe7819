import { BLOCK_ID, type BodyNode } from '@/lib/richtext/body'
import { escapeHtml } from '@/lib/richtext/escape'

/** The id of a block if it is well formed. */
export function blockId(node: BodyNode): string | null {
  const id = node.attrs?.id
  return typeof id === 'string' && BLOCK_ID.test(id) ? id : null
}

/** ` name="value"` for what has a value, nothing for the rest; true stands alone. */
export function attributes(values: Record<string, string | number | boolean | null | undefined>): string {
  let written = ''
  for (const name in values) {
    const value = values[name]
    if (value === null || value === undefined || value === false) continue
    written += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`
  }
  return written
}

/** A whole number within bounds, or null: attributes of a body can be anything until they were looked at. */
export function wholeNumber(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null
}

/** One of the given words, or null. */
export const oneOf = <Word extends string>(value: unknown, words: readonly Word[]): Word | null =>
  words.find((word) => word === value) ?? null

/** A string, or null. */
export const string = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
