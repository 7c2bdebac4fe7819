import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { Forbidden } from '@/lib/errors'
import { bucketStorage } from '@/lib/storage/bucket'
import { diskStorage } from '@/lib/storage/disk'
import { startBucket, type TestBucket } from '@/tests/bucket'
import { copyMedia } from './copying'

let bucket: TestBucket
let folder: string
const disk = () => diskStorage(folder)
beforeEach(async () => {
  bucket = await startBucket()
  folder = path.join(os.tmpdir(), `copying-${randomUUID()}`)
})
afterEach(async () => {
  await bucket.stop()
  await fs.rm(folder, { recursive: true, force: true })
})

test('what lies on disk goes into a bucket, once, and comes back', async () => {
  for (const name of ['aa/a.png', 'aa/a-480.webp', 'bb/b.pdf', 'cc/c.mp3', 'dd/d.zip'])
    await disk().write(name, Buffer.from(name), '')
  expect(await copyMedia(SYSTEM, disk(), bucketStorage(bucket))).toBe(5)
  expect(bucket.objects.get('media/aa/a-480.webp')).toEqual({
    bytes: Buffer.from('aa/a-480.webp'),
    contentType: 'image/webp',
  })
  const asked = bucket.asked.length
  expect(await copyMedia(SYSTEM, disk(), bucketStorage(bucket))).toBe(0)
  expect(bucket.asked.slice(asked).every((request) => request.startsWith('GET /blog'))).toBe(true)

  await disk().remove('bb/b.pdf')
  await disk().write('cc/c.mp3', Buffer.from('half'), '')
  expect(await copyMedia(SYSTEM, bucketStorage(bucket), disk())).toBe(2)
  expect(String(await disk().read('cc/c.mp3'))).toBe('cc/c.mp3')
})

test('nobody else copies anything', async () => {
  await disk().write('aa/a.png', Buffer.from('x'), '')
  await expect(copyMedia(ANONYMOUS, disk(), bucketStorage(bucket))).rejects.toBeInstanceOf(Forbidden)
  expect(bucket.objects.size).toBe(0)
})
