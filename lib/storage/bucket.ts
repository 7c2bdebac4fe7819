import { Readable } from 'node:stream'
import { DomUtils, parseDocument } from 'htmlparser2'
import type { Dispatcher } from 'undici'
import { type Bucket, type BucketRequest, bucketRequests } from './bucket-requests'
import type { Storage, StoredFile } from './storage'

/** Before every name, so that a bucket may hold other things besides. */
const PREFIX = 'media/'
/** Characters of an answer that is no error of S3. */
const MOST_TOLD = 300

/** Files in a bucket of a service that speaks S3 (Amazon S3 REST API, 2006-03-01), shared by any number of machines. */
export function bucketStorage(bucket: Bucket): Storage {
  const requests = bucketRequests(bucket)

  /** @throws when the service refuses: its keys or the bucket's name are wrong, which only the operator can mend */
  async function ask(asked: BucketRequest): Promise<Dispatcher.ResponseData | null> {
    const answer = await requests(asked)
    if (answer.statusCode < 300) return answer
    const text = await answer.body.text()
    if (answer.statusCode === 404 && !text.includes('NoSuchBucket')) return null
    throw new Error(
      `The bucket ${bucket.name} answered ${asked.method} with status ${answer.statusCode}: ${briefly(text)}`,
    )
  }

  async function done(asked: BucketRequest): Promise<void> {
    await (await ask(asked))?.body.dump()
  }

  return {
    write: (name, bytes, contentType) =>
      done({ method: 'PUT', key: PREFIX + name, headers: { 'content-type': contentType }, body: bytes }),
    async size(name) {
      const answer = await ask({ method: 'HEAD', key: PREFIX + name })
      await answer?.body.dump()
      return answer && Number(answer.headers['content-length'])
    },
    async read(name) {
      const answer = await ask({ method: 'GET', key: PREFIX + name })
      return answer === null ? null : answer.body.bytes()
    },
    async stream(name, from, to) {
      const answer = await ask({ method: 'GET', key: PREFIX + name, headers: { range: `bytes=${from}-${to}` } })
      return answer && (Readable.toWeb(answer.body) as ReadableStream<Uint8Array>)
    },
    remove: (name) => done({ method: 'DELETE', key: PREFIX + name }),
    async *list() {
      let next: string | null = ''
      while (next !== null) {
        const query = { 'list-type': '2', prefix: PREFIX, ...(next && { 'continuation-token': next }) }
        const answer = await ask({ method: 'GET', query })
        const page: ListedPage = pageIn((await answer?.body.text()) ?? '')
        yield* page.files
        next = page.next
      }
    },
  }
}

/** What an error is called. The rest can be a page of a proxy's, and tells the log of keys, hosts and signatures. */
const briefly = (body: string): string => /<Code>([^<]{1,100})<\/Code>/.exec(body)?.[1] ?? body.slice(0, MOST_TOLD)

interface ListedPage {
  files: StoredFile[]
  /** What the following page is asked for with. */
  next: string | null
}

/** A page of ListObjectsV2. */
function pageIn(xml: string): ListedPage {
  const document = parseDocument(xml, { xmlMode: true })
  const textIn = (name: string, nodes = document.children) => {
    const [found] = DomUtils.getElementsByTagName(name, nodes, true, 1)
    return found ? DomUtils.textContent(found) : ''
  }
  const files = DomUtils.getElementsByTagName('Contents', document.children).map(({ children }) => ({
    name: textIn('Key', children).slice(PREFIX.length),
    size: Number(textIn('Size', children)),
  }))
  return { files, next: textIn('NextContinuationToken') || null }
}
