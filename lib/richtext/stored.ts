import type { Prisma } from '@/lib/db/generated/client'
import type { Body, BodyNode } from './body'
import { isEmptyBody } from './body'
import { excerptOf, plainText } from './plain-text'
import { RENDERER, renderBody } from './render'

/** A body as its column takes it: it is JSON by construction. */
export const asJson = (body: Body): Prisma.InputJsonObject => body as unknown as Prisma.InputJsonObject

/** The columns that follow from a body. */
export function derivedFrom(body: Body) {
  const text = plainText(body)
  return {
    rendered: renderBody(body) as unknown as Prisma.InputJsonArray,
    renderer: RENDERER,
    plainText: text,
    excerpt: excerptOf(text),
  }
}

/** All that is stored of a body that is published: itself, and what is derived from it once. */
export const storedBody = (body: Body) => ({ body: asJson(body), ...derivedFrom(body) })

/** A body without the empty paragraphs at its end, which an editor keeps there to be typed into. */
export function withoutEmptyEnd(body: Body): Body {
  const content: BodyNode[] = [...body.content]
  for (let last = content.at(-1); content.length > 1 && last && isEmptyBody({ type: 'doc', content: [last] }); ) {
    content.pop()
    last = content.at(-1)
  }
  return { type: 'doc', content }
}
