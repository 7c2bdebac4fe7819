// A service that speaks as much of S3 as lib/storage asks for, by Amazon's description of it and not by our client's code: signatures
// are worked out anew (AWS Signature Version 4), so that a request that a real service would refuse is refused here too.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bucket } from '@/lib/storage/bucket-requests'

/** As few as make a list of several pages. */
const LONGEST_LIST = 3
const KEY = { accessKeyId: 'AKTESTTESTTEST', secretAccessKey: 'secret/with+signs' }

export interface TestBucket extends Bucket {
  /** What lies there, by key. */
  objects: Map<string, { bytes: Buffer; contentType: string }>
  /** Requests as they came: method and path. */
  asked: string[]
  /** How many of the next requests are answered with 503. */
  busy: number
  stop: () => Promise<void>
}

/** Starts a service with one empty bucket. */
export async function startBucket(): Promise<TestBucket> {
  const server = http.createServer((request, response) => void answer(bucket, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bucket: TestBucket = {
    ...KEY,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-central-1',
    name: 'blog',
    objects: new Map(),
    asked: [],
    busy: 0,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return bucket
}

async function answer(bucket: TestBucket, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const url = new URL(request.url ?? '', bucket.endpoint)
  bucket.asked.push(`${request.method} ${url.pathname}`)
  const [, name, ...rest] = url.pathname.split('/').map(decodeURIComponent)
  if (bucket.busy > 0) {
    bucket.busy--
    return refuse(response, 503, 'SlowDown')
  }
  const wrong = wrongSignature(bucket, request, url, body)
  if (wrong) return refuse(response, 403, wrong)
  if (name !== bucket.name) return refuse(response, 404, 'NoSuchBucket')
  if (rest.length === 0) return list(bucket, url, response)
  const key = rest.join('/')
  if (request.method === 'PUT') {
    bucket.objects.set(key, { bytes: body, contentType: request.headers['content-type'] ?? '' })
    response.writeHead(200).end()
  } else if (request.method === 'DELETE') {
    bucket.objects.delete(key)
    response.writeHead(204).end()
  } else give(bucket, key, request, response)
}

function give({ objects }: TestBucket, key: string, { method, headers }: IncomingMessage, response: ServerResponse) {
  const object = objects.get(key)
  if (!object) return method === 'HEAD' ? response.writeHead(404).end() : refuse(response, 404, 'NoSuchKey')
  const { bytes, contentType } = object
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
  if (from !== undefined && Number(from) >= bytes.length) return refuse(response, 416, 'InvalidRange')
  const part = from === undefined ? bytes : bytes.subarray(Number(from), Number(to) + 1)
  response.writeHead(from === undefined ? 200 : 206, { 'content-type': contentType, 'content-length': part.length })
  response.end(method === 'HEAD' ? undefined : part)
}

/** ListObjectsV2: keys in order, a page at a time. */
function list({ objects }: TestBucket, { searchParams }: URL, response: ServerResponse) {
  if (searchParams.get('list-type') !== '2') return refuse(response, 501, 'NotImplemented')
  const prefix = searchParams.get('prefix') ?? ''
  const after = searchParams.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
  const page = keys.slice(0, LONGEST_LIST)
  const contents = page.map(
    (key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)?.bytes.length}</Size></Contents>`,
  )
  const more = keys.length > page.length && `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>`
  response.writeHead(200, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><ListBucketResult>${more || ''}${contents.join('')}</ListBucketResult>`)
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`)
}

/** @returns the code of the error that S3 answers with, or null when the request is signed with the bucket's key */
function wrongSignature(bucket: TestBucket, request: IncomingMessage, url: URL, body: Buffer): string | null {
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    ) ?? []
  const date = String(request.headers['x-amz-date'])
  const scope = [date.slice(0, 8), bucket.region, 's3', 'aws4_request']
  if (credential !== [bucket.accessKeyId, ...scope].join('/')) return 'InvalidAccessKeyId'
  if (sha256(body) !== request.headers['x-amz-content-sha256']) return 'XAmzContentSHA256Mismatch'
  const names = signedHeaders.split(';')
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return 'AccessDenied'
  const canonical = [
    request.method,
    url.pathname,
    [...url.searchParams]
      .map((pair) => pair.map(percent).join('='))
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    sha256(body),
  ].join('\n')
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical)].join('\n')
  const key = scope.reduce((above: string | Buffer, part) => hmac(above, part), `AWS4${bucket.secretAccessKey}`)
  const isRight = timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'))
  return isRight ? null : 'SignatureDoesNotMatch'
}

const sha256 = (what: string | Buffer) => createHash('sha256').update(what).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const percent = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
