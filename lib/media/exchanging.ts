import type { Attributes, Body, BodyMark, BodyNode } from '@/lib/richtext/body'
import type { MediaView } from './queries'

/**
 * A body that shows another file wherever it named this one: pictures take its size too, and keep their words, width and place.
 * @returns null when it names it nowhere
 */
export function exchanged(body: Body, from: MediaView, to: MediaView): Body | null {
  let count = 0
  const inAttributes = (attrs: Attributes): Attributes => {
    const named = Object.entries(attrs).map(([name, value]) => {
      if (typeof value !== 'string' || !value.includes(from.src)) return [name, value]
      count++
      return [name, value.replaceAll(from.src, to.src)]
    })
    const isPicture = attrs.src === from.src && 'width' in attrs
    return { ...Object.fromEntries(named), ...(isPicture && { width: to.width, height: to.height }) }
  }
  const inMark = (mark: BodyMark): BodyMark => (mark.attrs ? { ...mark, attrs: inAttributes(mark.attrs) } : mark)
  const inNode = ({ attrs, marks, content, ...node }: BodyNode): BodyNode => ({
    ...node,
    ...(attrs && { attrs: inAttributes(attrs) }),
    ...(marks && { marks: marks.map(inMark) }),
    ...(content && { content: content.map(inNode) }),
  })
  const content = body.content.map(inNode)
  return count === 0 ? null : { type: 'doc', content }
}
