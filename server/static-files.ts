import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import mime from 'mime'
import type { Assets } from './documents'
import { KeptAnswer } from './kept-answer'
import { logger } from './log'
import { Sheet } from './sheet'

/** Names of built files hold hashes of their contents. */
const BUILT = '/_next/static/'
const FOR_EVER = 'public, max-age=31536000, immutable'
const FOR_A_DAY = 'public, max-age=86400'
const MAX_BYTES = 64 * 1024 * 1024

/** Files of the build and of `public/`: they do not change while we run. */
export class StaticFiles implements Assets {
  /** By address. Read at once: the next build takes the files away while we still run. */
  private readonly files = new Map<string, Buffer>()
  private readonly scripts = new Map<string, string>()
  private readonly sheets = new Map<string, Sheet | null>()
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
    this.list(path.join(root, '.build/public'), '/') // the same without spaces and comments
  }

  /** The file at a request's address, or undefined: nothing is looked for on the disk. A query says nothing but a version. */
  at(url: string): KeptAnswer | undefined {
    const mark = url.indexOf('?')
    const address = mark < 0 ? url : url.slice(0, mark)
    if (!this.files.has(address)) return undefined
    const name = mark >= 0 && url === this.scriptOf(address) ? url : address
    const known = this.answers.get(name)
    if (!known) return this.make(address, name)
    void known.compress() // it is asked for again
    return known
  }

  private make(address: string, name: string): KeptAnswer | undefined {
    const body = this.files.get(address)
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

  sheetOf(href: string): Sheet | null {
    const known = this.sheets.get(href)
    if (known !== undefined) return known
    const css = this.files.get(href)
    const sheet = css ? Sheet.of(css.toString()) : null
    if (!sheet) logger().warn({ href }, 'A style sheet cannot stand in pages, which name it instead')
    this.sheets.set(href, sheet)
    return sheet
  }

  scriptOf(src: string): string {
    const known = this.scripts.get(src)
    if (known) return known
    const body = this.files.get(src)
    const address = body ? `${src}?v=${versionOf(body)}` : src
    this.scripts.set(src, address)
    return address
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
