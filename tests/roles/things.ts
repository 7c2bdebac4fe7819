// What belongs to the whole blog: its library, categories, redirects and log.
import { db } from '@/lib/db/client'
import { aCategory } from '@/prisma/factories'

/** A picture that the library has a copy of. */
export const FETCHED = 'https://pictures.invalid/pixel.png'
/** A picture of one dot, as PNG. */
export const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const aPicture = (letter: string) =>
  db().media.create({
    data: { hash: letter.repeat(64), extension: 'png', contentType: 'image/png', bytes: 68, width: 1, height: 1 },
  })

/** @param articleId of an article that shows a picture and is filed under a category */
export async function thingsBeside(articleId: number) {
  const [media, picture] = [await aPicture('a'), await aPicture('b')]
  await db().mediaSource.create({ data: { url: FETCHED, mediaId: media.id } })
  await db().mediaUse.create({ data: { mediaId: picture.id, articleId } })
  const spare = await aCategory({ name: '空き' })
  const used = await db().category.findFirstOrThrow({ where: { articles: { some: { articleId } } } })
  const redirect = await db().address.create({
    data: { path: '/old', state: 'moved', location: '/archive', byHand: true },
  })
  const elsewhere = 'https://elsewhere.invalid/'
  await db().outgoingMention.create({ data: { articleId, url: elsewhere, target: elsewhere, state: 'told' } })
  await db().missingPath.create({ data: { path: '/missed', count: 3, lastSeenOn: new Date() } })
  await db().auditEntry.create({ data: { verb: 'publish' } })
  await db().setting.create({ data: { key: 'blockedWords', value: '悪い言葉' } })
  return { media, picture, spare, used, redirect }
}
