import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { Agent, type Dispatcher, request } from 'undici'
import { Unavailable } from '@/lib/errors'

/** A bucket of a service that speaks S3, and the key that opens it. */
export interface Bucket {
  /** Of the service, without a slash at its end: `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: string
  region: string
  name: string
  accessKeyId: string
  secretAccessKey: string
}

export interface BucketRequest {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Name of an object; nothing for the bucket itself. */
  key?: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: Uint8Array
}

/** Tried so often: services of this kind ask to be asked again when they are busy. Every request here may be repeated. */
const TRIES = 3
const FIRST_WAIT_MS = 100
const TIMES = { headersTimeout: 60_000, bodyTimeout: 60_000, connect: { timeout: 5_000 } }

/**
 * Speaks to a bucket: each request is signed (AWS Signature Version 4, with the hash of what is sent), and asks for the bucket
 * by path, which every service of this kind takes.
 * @returns answers it, whatever its status below 500
 * @throws Unavailable when the service does not answer, or says that it cannot just now
 */
export function bucketRequests(bucket: Bucket): (asked: BucketRequest) => Promise<Dispatcher.ResponseData> {
  const dispatcher = new Agent(TIMES)
  const { accessKeyId, secretAccessKey, region } = bucket
  const cache = new Map<string, ArrayBuffer>() // of a day's signing key

  async function ask({ method, key, query = {}, headers = {}, body }: BucketRequest) {
    const url = new URL(`${bucket.endpoint}/${bucket.name}${key === undefined ? '' : `/${key}`}`)
    url.search = new URLSearchParams(query).toString()
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const signed = await new AwsV4Signer({
      ...{ url: url.href, method, accessKeyId, secretAccessKey, region, service: 's3', cache },
      headers: { ...headers, 'x-amz-content-sha256': hash },
    }).sign()
    return request(signed.url, { method, headers: Object.fromEntries(signed.headers), body: body ?? null, dispatcher })
  }

  return async (asked) => {
    for (let tries = 1; ; tries++) {
      const answer = await ask(asked).catch((error: unknown) => failureOf(error))
      const isBusy = answer instanceof Error || answer.statusCode >= 500 || answer.statusCode === 429
      if (!isBusy) return answer
      if (!(answer instanceof Error)) await answer.body.dump()
      if (tries >= TRIES) throw new Unavailable('media.noStorage', undefined, { cause: causeOf(answer) })
      await wait(FIRST_WAIT_MS * 2 ** tries)
    }
  }
}

/** A connection that failed has a code; anything else is a bug. */
function failureOf(error: unknown): Error {
  if (error instanceof Error && 'code' in error) return error
  throw error
}

const causeOf = (answer: Dispatcher.ResponseData | Error) =>
  answer instanceof Error ? answer : new Error(`The storage answered with status ${answer.statusCode}.`)
