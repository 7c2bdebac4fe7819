import type { Prisma } from '@/lib/db/generated/client'
import type { Body } from './body'
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
