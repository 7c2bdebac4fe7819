import type { Attributes, BodyMark } from '@/lib/richtext/body'

const EXCLUDED: Record<string, string> = { superscript: 'subscript', subscript: 'superscript' }

/** Marks with one more; what is further in wins over the same kind further out. */
export function withMark(marks: readonly BodyMark[], type: string, attrs?: Attributes): readonly BodyMark[] {
  const others = marks.filter((mark) => mark.type !== type && mark.type !== EXCLUDED[type])
  return [...others, attrs ? { type, attrs } : { type }]
}

/** Marks without one kind. */
export const withoutMark = (marks: readonly BodyMark[], type: string): readonly BodyMark[] =>
  marks.some((mark) => mark.type === type) ? marks.filter((mark) => mark.type !== type) : marks

/** Whether two nodes carry the same marks. */
export function sameMarks(one: readonly BodyMark[] = [], other: readonly BodyMark[] = []): boolean {
  return one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other))
}
