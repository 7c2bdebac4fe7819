import type { BodyNode } from '@/lib/richtext/body'
import { attributes, blockId, oneOf } from '@/lib/richtext/rendering/attributes'
import type { Rendering } from '@/lib/richtext/rendering/footnotes'
import { renderInline } from '@/lib/richtext/rendering/inline'
import { linkTag } from '@/lib/richtext/rendering/links'
import { renderImage } from '@/lib/richtext/rendering/pictures'

/** A picture by itself, with its caption; a stored one leads to its original unless it leads elsewhere. */
export function renderFigure(node: BodyNode, rendering: Rendering): string {
  const link = linkTag(node.attrs?.href)
  const image = renderImage(node, { linked: link !== null, figure: true })
  const caption = renderInline(node.content, rendering)
  const align = oneOf(node.attrs?.align, ['left', 'center', 'right'])
  const id = blockId(node)
  return (
    `<figure${attributes({ id: id && `b-${id}`, class: align && `align-${align}` })}>` +
    (link ? `${link}${image}</a>` : image) +
    (caption && `<figcaption>${caption}</figcaption>`) +
    '</figure>'
  )
}
