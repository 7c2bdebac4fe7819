import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import mime from 'mime'
import type { Assets } from './documents'
import { KeptAnswer } from './kept-answer'

/** Names of built files hold hashes of their contents. */
const BUILT = '/_next/static/'
const SHEET = /^\/_next\/static\/chunks\/([\w.~-]+\.css(?:\+[\w.~-]+\.css){1,40})$/
const FOR_EVER = 'public, max-age=31536000, immutable'
const FOR_A_DAY = 'public, max-age=86400'
const MAX_BYTES = 64 * 1024 * 1024

/** Files of the build and of `public/`: they do not change while we run. */
export class StaticFiles implements Assets {
  /** By address. Read at once: the next build takes the files away while we still run. */
  private readonly files = new Map<string, Buffer>()
  private readonly scripts = new Map<string, string>()
  private readonly answers = new LRUCache<string, KeptAnswer>({
    maxSize: MAX_BYTES,
    sizeCalculation: (answer) => answer.size,
  })

  /** @param common headers that every answer carries */
  constructor(
    root: string,
    private readonly common: [string, string][],
  ) {
    this.list(path.join(root, '.next/static'), BUILT)
    this.list(path.join(root, 'public'), '/')
  }

  /** The file at a request's address, or undefined: nothing is looked for on the disk. A query says nothing but a version. */
  at(url: string): KeptAnswer | undefined {
    const mark = url.indexOf('?')
    const address = mark < 0 ? url : url.slice(0, mark)
    if (!this.files.has(address) && !SHEET.test(address)) return undefined
    const name = mark >= 0 && url === this.scriptOf(address) ? url : address
    const known = this.answers.get(name)
    if (!known) return this.make(address, name)
    void known.compress() // it is asked for again
    return known
  }

  private make(address: string, name: string): KeptAnswer | undefined {
    const body = this.read(address)
    if (!body) return undefined
    const answer = new KeptAnswer({
      status: 200,
      body,
      headers: [
        ['content-type', contentTypeOf(address)],
        ['cache-control', name !== address || address.startsWith(BUILT) ? FOR_EVER : FOR_A_DAY],
        ...this.common,
      ],
    })
    this.answers.set(name, answer)
    return answer
  }

  sheetOf(hrefs: string[]): string {
    const [first = '', ...others] = hrefs
    return [first, ...others.map((href) => path.posix.basename(href))].join('+')
  }

  scriptOf(src: string): string {
    const known = this.scripts.get(src)
    if (known) return known
    const body = this.read(src)
    const address = body ? `${src}?v=${versionOf(body)}` : src
    this.scripts.set(src, address)
    return address
  }

  /** A file, or several style sheets in one, which `sheetOf` named: a name says all, so every process knows it. */
  private read(address: string): Buffer | undefined {
    const names = SHEET.exec(address)?.[1]?.split('+')
    const files = names?.map((name) => `${BUILT}chunks/${name}`) ?? [address]
    const parts = files.map((file) => this.files.get(file))
    if (new Set(files).size < files.length || parts.includes(undefined)) return undefined
    return Buffer.concat(parts.flatMap((part) => part ?? []))
  }

  private list(folder: string, prefix: string): void {
    if (!fs.existsSync(folder)) return
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = path.join(entry.parentPath, entry.name)
      this.files.set(prefix + path.relative(folder, file).split(path.sep).join('/'), fs.readFileSync(file))
    }
  }
}

const versionOf = (body: Buffer) => createHash('sha256').update(body).digest('base64url').slice(0, 10)

function contentTypeOf(address: string): string {
  const type = mime.getType(address) ?? 'application/octet-stream'
  return /^text\/|javascript|json/.test(type) ? `${type}; charset=utf-8` : type
}
