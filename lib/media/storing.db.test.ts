import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, Forbidden } from '@/lib/errors'
import { sentenceOf } from '@/lib/i18n/translator'
import { inEachStorage } from '@/tests/storages'
import { answerMedia } from './answering'
import { LARGEST_MEDIA } from './limits'
import { mediaFetchedFrom } from './queries'
import { mediaFile, variantFile } from './source'
import { storeMedia } from './storing'
import { variantOf } from './variants'

/** A picture of one colour, which no other test has. */
let shade = 0
const aPicture = (width = 20, height = 10) => {
  shade += 1
  return sharp({ create: { width, height, channels: 3, background: { r: shade % 256, g: 90, b: 40 } } })
}
const ask = (name: string, headers: Record<string, string> = {}, method = 'GET') =>
  answerMedia(new Request(`http://blog.example/media/${name}`, { headers, method }), name)

test('a bomb is refused', async () => {
  const bomb = await sharp({
    create: { width: 12_000, height: 10_000, channels: 3, background: 'white' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  await expect(storeMedia(SYSTEM, bomb)).rejects.toThrow('media.tooManyPixels')
})

test('a file that is too large is refused with the limit in the sentence', async () => {
  const error = await storeMedia(SYSTEM, new Uint8Array(LARGEST_MEDIA + 1)).catch((refusal) => refusal)
  expect(sentenceOf(error.said, 'en')).toBe('The file is larger than 50 MB. Please make it smaller first.')
})

inEachStorage((storage) => {
  const kept = async (name: string) => Buffer.from((await storage().read(name)) ?? [])
  const names = async () => {
    const found = []
    for await (const { name } of storage().list()) found.push(name)
    return found
  }

  describe('storing', () => {
    test.each([
      ['jpeg', 'jpg'],
      ['png', 'png'],
      ['webp', 'webp'],
      ['gif', 'gif'],
      ['avif', 'avif'],
    ] as const)('a %s stays what it is, byte by byte', async (format, extension) => {
      const bytes = await aPicture().toFormat(format).toBuffer()
      const media = await storeMedia(SYSTEM, bytes, { name: '図.png', alt: '図' })
      expect(media).toMatchObject({ extension, contentType: `image/${format}`, width: 20, height: 10 })
      expect(media.src).toBe(`/media/${media.hash}.${extension}`)
      expect(await kept(mediaFile(media))).toEqual(bytes)
      expect(await db().media.findMany()).toMatchObject([{ name: '図.png', alt: '図', bytes: bytes.length }])
    })

    test('places and names are taken out, and the picture stands upright', async () => {
      const bytes = await aPicture()
        .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '35/1 40/1 0/1' } })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer()
      const media = await storeMedia(SYSTEM, bytes)
      expect(media).toMatchObject({ width: 10, height: 20 })
      const { exif, orientation } = await sharp(await kept(mediaFile(media))).metadata()
      expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined })
    })

    test('the same bytes are stored once, and what was known of them stays', async () => {
      const bytes = await aPicture().png().toBuffer()
      const first = await storeMedia(SYSTEM, bytes, { alt: '一' })
      expect(await storeMedia(SYSTEM, bytes, { alt: '二' })).toEqual(first)
      expect(await db().media.findMany()).toMatchObject([{ alt: '一' }])
    })

    test('a file is found again by where it was fetched from', async () => {
      const sourceUrl = 'https://old.example/photos/a.png'
      const media = await storeMedia(SYSTEM, await aPicture().png().toBuffer(), { sourceUrl })
      expect(await mediaFetchedFrom(sourceUrl)).toEqual(media)
      expect(await mediaFetchedFrom('https://old.example/photos/b.png')).toBeNull()
    })

    test('a moving picture goes on moving', async () => {
      const frame = (background: string) => ({ create: { width: 20, height: 10, channels: 3 as const, background } })
      const frames = await sharp(
        await Promise.all(['white', 'black'].map((colour) => sharp(frame(colour)).png().toBuffer())),
        { join: { animated: true } },
      )
        .gif()
        .toBuffer()
      const media = await storeMedia(SYSTEM, frames)
      expect(media).toMatchObject({ width: 20, height: 10 })
      expect((await sharp(await kept(mediaFile(media)), { animated: true }).metadata()).pages).toBe(2)
    })

    test('anonymous actors store nothing', async () => {
      await expect(storeMedia(ANONYMOUS, await aPicture().png().toBuffer())).rejects.toBeInstanceOf(Forbidden)
      expect(await db().media.count()).toBe(0)
    })

    test.each([
      [
        'a drawing',
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
        'media.svg',
      ],
      ['a page', '<!doctype html><script>1</script>', 'media.notTaken'],
      ['nothing', '', 'media.notTaken'],
      ['a HEIC picture', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'media.heic'],
      ['a picture cut off', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x14\0\0\0\x0a\x08\x02', 'media.broken'],
    ])('%s is refused, and nothing is left of it', async (_, text, key) => {
      const before = await names()
      const error = await storeMedia(SYSTEM, Buffer.from(text, 'latin1')).catch((refusal) => refusal)
      expect(error).toBeInstanceOf(Conflict)
      expect(error.message).toBe(key)
      expect(await db().media.count()).toBe(0)
      expect(await names()).toEqual(before)
    })
  })

  describe('variants', () => {
    test.each(['avif', 'webp'] as const)('%s is made on demand, once for many who ask', async (format) => {
      const media = await storeMedia(SYSTEM, await aPicture(1_000, 500).png().toBuffer())
      const files = await Promise.all(Array.from({ length: 8 }, () => variantOf(media.hash, 480, format)))
      expect(new Set(files.map((file) => file?.name))).toEqual(new Set([variantFile(media.hash, 480, format)]))
      expect(await sharp(await kept(files[0]?.name ?? '')).metadata()).toMatchObject({ width: 480, height: 240 })
      expect((await names()).filter((name) => name.includes(media.hash))).toHaveLength(2)
    })

    test('none is wider than the original, of a moving picture, or of what is not there', async () => {
      const media = await storeMedia(SYSTEM, await aPicture(500, 10).png().toBuffer())
      const gif = await storeMedia(SYSTEM, await aPicture(1_000, 10).gif().toBuffer())
      expect(await variantOf(media.hash, 960, 'webp')).toBeNull()
      expect(await variantOf(gif.hash, 480, 'webp')).toBeNull()
      expect(await variantOf('0'.repeat(64), 480, 'webp')).toBeNull()
    })
  })

  describe('answering', () => {
    const stored = async () => {
      const bytes = await aPicture(600, 300).png().toBuffer()
      return { bytes, ...(await storeMedia(SYSTEM, bytes)) }
    }

    test('a file comes whole, for ever, as what it is', async () => {
      const { hash, bytes } = await stored()
      const answer = await ask(`${hash}.png`)
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/png',
        'content-length': String(bytes.length),
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        etag: `"${hash}.png"`,
      })
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
    })

    test('HEAD says the same without a body', async () => {
      const { hash, bytes } = await stored()
      const answer = await ask(`${hash}.png`, {}, 'HEAD')
      expect([answer.status, answer.body, answer.headers.get('content-length')]).toEqual([
        200,
        null,
        String(bytes.length),
      ])
    })

    test('who has it is told so', async () => {
      const { hash } = await stored()
      for (const known of [`"${hash}.png"`, `"x", W/"${hash}.png"`, '*'])
        expect((await ask(`${hash}.png`, { 'if-none-match': known })).status).toBe(304)
      expect((await ask(`${hash}.png`, { 'if-none-match': '"x"' })).status).toBe(200)
    })

    test.each([
      ['bytes=0-3', 206, 0, 4],
      ['bytes=4-', 206, 4, undefined],
      ['bytes=-5', 206, -5, undefined],
      ['bytes=3-1', 200, 0, undefined],
      ['bytes=0-1,4-5', 200, 0, undefined],
    ])('of a range, %s, just that comes', async (range, status, from, to) => {
      const { hash, bytes } = await stored()
      const answer = await ask(`${hash}.png`, { range })
      expect(answer.status).toBe(status)
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes.subarray(from, to))
    })

    test('a range beyond the end is refused', async () => {
      const { hash, bytes } = await stored()
      const answer = await ask(`${hash}.png`, { range: 'bytes=999999-' })
      expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
    })

    test('a variant comes in its own format', async () => {
      const { hash } = await stored()
      const answer = await ask(`${hash}-480.webp`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
      expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ width: 480, format: 'webp' })
    })

    test('what is no picture runs nothing', async () => {
      const { hash } = await storeMedia(SYSTEM, Buffer.from('%PDF-1.7\n%%EOF\n'))
      const { headers } = await ask(`${hash}.pdf`)
      expect([headers.get('content-type'), headers.get('content-security-policy')]).toEqual([
        'application/pdf',
        'sandbox',
      ])
    })

    test('wrong widths and formats are a wrong question, unknown names are not found', async () => {
      const { hash } = await stored()
      const statuses: Record<string, number> = {}
      const names = [
        `${hash}-500.webp`,
        `${hash}-0480.webp`,
        `${hash}-480.png`,
        `${hash}-960.webp`,
        `${hash}.jpg`,
        '../../x',
        'x.png',
      ]
      for (const name of names) statuses[name.replace(hash, 'hash')] = (await ask(name)).status
      expect(statuses).toEqual({
        'hash-500.webp': 400,
        'hash-0480.webp': 400,
        'hash-480.png': 400,
        'hash-960.webp': 404,
        'hash.jpg': 404,
        '../../x': 404,
        'x.png': 404,
      })
    })
  })
})
