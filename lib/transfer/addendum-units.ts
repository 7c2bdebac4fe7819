import type { Body, BodyNode } from '@/lib/richtext/body'
import type { Day } from '@/lib/time/day'
import { between, lineOf, trimmed } from './addendum-cutting'
import { markerOf } from './addendum-marker'

/**
 * The blocks of a body, a paragraph cut where a line within it begins a dated addendum: on Cocolog whole articles are one
 * paragraph with line breaks. The part before keeps the block's id. All other blocks are the very same.
 */
export function unitsOf(body: Body, isPossible: (day: Day) => boolean): BodyNode[] {
  const taken = new Set<string>()
  const collect = (node: BodyNode) => {
    if (typeof node.attrs?.id === 'string') taken.add(node.attrs.id)
    for (const child of node.content ?? []) collect(child)
  }
  body.content.forEach(collect)
  return body.content.flatMap((block) => (block.type === 'paragraph' ? cut(block, taken, isPossible) : [block]))
}

function cut(block: BodyNode, taken: Set<string>, isPossible: (day: Day) => boolean): BodyNode[] {
  const inline = block.content ?? []
  const line = lineOf(inline)
  const places = beginningsOf(line).filter((place) => isPossible(dayBegunAt(line, place) ?? ''))
  if (places.length === 0) return [block]
  const bounds = [0, ...places, line.length]
  const parts = bounds
    .slice(0, -1)
    .map((from, index) => trimmed(between(inline, from, bounds[index + 1] ?? line.length)))
  return parts.map((content, index) =>
    index === 0 ? { ...block, content } : { ...block, attrs: { ...block.attrs, id: freeId(taken) }, content },
  )
}

/** Places after line breaks. */
const beginningsOf = (line: string) => [...line.matchAll(/\n/g)].map(({ index }) => index + 1)

function dayBegunAt(line: string, place: number): Day | null {
  const end = line.indexOf('\n', place)
  const marker = markerOf(line.slice(place, end < 0 ? line.length : end))
  return marker?.certain && marker.form === 'heading' ? marker.day : null
}

/** The same each time for the same body, so that an import run twice makes the same. */
function freeId(taken: Set<string>): string {
  for (let number = 0; ; number++) {
    const id = `c${number.toString(36).padStart(7, '0')}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}
