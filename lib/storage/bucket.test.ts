import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Unavailable } from '@/lib/errors'
import { startBucket, type TestBucket } from '@/tests/bucket'
import { bucketStorage } from './bucket'

let bucket: TestBucket
beforeEach(async () => {
  bucket = await startBucket()
})
afterEach(() => bucket.stop())

test('files lie under media/, as what they are', async () => {
  await bucketStorage(bucket).write('ab/abc.png', Buffer.from('x'), 'image/png')
  expect([...bucket.objects]).toMatchObject([['media/ab/abc.png', { contentType: 'image/png' }]])
  bucket.objects.set('backups/other.txt', { bytes: Buffer.from('y'), contentType: 'text/plain' })
  const files = []
  for await (const file of bucketStorage(bucket).list()) files.push(file)
  expect(files).toEqual([{ name: 'ab/abc.png', size: 1 }])
})

test('a service that is busy is asked again, but not for ever', async () => {
  bucket.busy = 2
  await bucketStorage(bucket).write('ab/abc.png', Buffer.from('x'), 'image/png')
  expect(bucket.objects.size).toBe(1)
  bucket.busy = 99
  const error = await bucketStorage(bucket)
    .size('ab/abc.png')
    .catch((refusal) => refusal)
  expect(error).toBeInstanceOf(Unavailable)
  expect(error.message).toBe('media.noStorage')
  expect(String(error.cause)).toContain('503')
})

test('a service that is not there is a refusal, with its cause', async () => {
  await bucket.stop()
  const error = await bucketStorage(bucket)
    .read('ab/abc.png')
    .catch((refusal) => refusal)
  expect(error).toBeInstanceOf(Unavailable)
  expect(error.cause.code).toBe('ECONNREFUSED')
})

test.each([
  ['a key that is wrong', { secretAccessKey: 'other' }, 'SignatureDoesNotMatch'],
  ['a key that is unknown', { accessKeyId: 'OTHER' }, 'InvalidAccessKeyId'],
  ['a bucket that is not there', { name: 'other' }, 'NoSuchBucket'],
])('%s is the operator’s to mend: it says what the service says', async (_, wrong, code) => {
  const storage = bucketStorage({ ...bucket, ...wrong })
  await expect(storage.write('ab/abc.png', Buffer.from('x'), 'image/png')).rejects.toThrow(code)
  await expect(storage.read('ab/abc.png')).rejects.toThrow(code)
})

test.each([
  [
    'an error by its code alone',
    '<Error><Code>AccessDenied</Code><AWSAccessKeyId>AKTEST</AWSAccessKeyId></Error>',
    /: AccessDenied$/,
  ],
  [
    'another page by its beginning',
    `<title>Forbidden</title>${'x'.repeat(9000)}`,
    /: <title>Forbidden<\/title>x{276}$/,
  ],
])('the log is told of %s', async (_, body, told) => {
  const server = http.createServer((_, response) => response.writeHead(403).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await expect(bucketStorage({ ...bucket, endpoint }).read('ab/abc.png')).rejects.toThrow(told)
  server.closeAllConnections()
  server.close()
})
