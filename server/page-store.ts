import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { TagState } from '@/lib/freshness/tag-state'
import type { Encoding } from './compressing'
import { KeptAnswer } from './kept-answer'
import type { Page } from './page-cache'

const decompress = promisify(zlib.brotliDecompress)

/** The first line of a stored page's file; the bodies follow it, in this order. */
interface Label {
  key: string
  status: number
  headers: [string, string][]
  tags: [tag: string, number: string][]
  bodies: [encoding: Encoding, bytes: number][]
  /** SHA-256 of the bodies: after a power cut, a file may be as long as it should be and full of zeros. */
  sum: string
}

/** Pages on the disk, so that a restart is not cold. One is shown again only if the counters are what they were. */
export class PageStore {
  /**
   * @param folder of pages of this very build and these settings
   * @param maxBytes bound of all files together
   */
  constructor(
    private readonly folder: string,
    private readonly maxBytes: number,
    private readonly state: TagState,
  ) {}

  /** The stored page, if it still holds. */
  async read(key: string): Promise<Page | undefined> {
    const bytes = await fs.readFile(this.fileOf(key)).catch(() => null)
    const label = bytes && labelIn(bytes)
    if (!bytes || !label || label.key !== key) return undefined
    const answer = await answerIn(bytes, label)
    return answer && this.stillHolds(label)
      ? { answer, tags: label.tags.map(([tag]) => tag), began: this.state.arrivals }
      : undefined
  }

  /** Stores a page that was compressed, unless something it shows has moved. */
  async write(key: string, { answer, tags, began }: Page): Promise<void> {
    if (!this.state.coherent || !this.state.unmovedSince(began, tags)) return
    const numbers = tags.map((tag): [string, string] => [tag, String(this.state.numberOf(tag))])
    const stored = answer.bodies.filter(([encoding]) => encoding !== 'identity' || !answer.isCompressible)
    const bodies = stored.map(([encoding, body]): [Encoding, number] => [encoding, body.byteLength])
    const whole = Buffer.concat(stored.map(([, body]) => body))
    const label: Label = {
      key,
      status: answer.status,
      headers: answer.ownHeaders,
      tags: numbers,
      bodies,
      sum: sumOf(whole),
    }
    const file = this.fileOf(key)
    const draft = `${file}.${randomUUID()}`
    await fs.mkdir(path.dirname(file), { recursive: true })
    await fs.writeFile(draft, Buffer.concat([Buffer.from(`${JSON.stringify(label)}\n`), whole]))
    await fs.rename(draft, file)
  }

  /** Deletes pages of other builds, and the oldest ones of this build beyond the bound. */
  async sweep(): Promise<void> {
    const all = path.dirname(this.folder)
    for (const name of await fs.readdir(all).catch(() => []))
      if (name !== path.basename(this.folder)) await fs.rm(path.join(all, name), { recursive: true, force: true })
    let bytes = 0
    for (const { file, size } of await this.filesByAge()) {
      bytes += size
      if (bytes > this.maxBytes) await fs.rm(file, { force: true })
    }
  }

  /** Youngest first. */
  private async filesByAge(): Promise<{ file: string; size: number }[]> {
    const entries = await fs.readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => [])
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    const found: { file: string; size: number; at: number }[] = []
    for (const file of files) {
      const stat = await fs.stat(file).catch(() => null)
      if (stat) found.push({ file, size: stat.size, at: stat.mtimeMs })
    }
    return found.sort((one, other) => other.at - one.at)
  }

  /** Numbers end in random digits (lib/cache.ts); that none of the tags ever moved says nothing of which database it was. */
  private stillHolds({ tags }: Label): boolean {
    const same = tags.every(([tag, number]) => String(this.state.numberOf(tag)) === number)
    return same && tags.some(([, number]) => number !== '0')
  }

  private fileOf(key: string): string {
    const hash = createHash('sha256').update(key).digest('hex')
    return path.join(this.folder, hash.slice(0, 2), hash)
  }
}

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')

function labelIn(bytes: Buffer): Label | null {
  try {
    return JSON.parse(bytes.subarray(0, bytes.indexOf('\n')).toString('utf8')) as Label
  } catch {
    return null // half a file
  }
}

async function answerIn(bytes: Buffer, { status, headers, bodies, sum }: Label): Promise<KeptAnswer | null> {
  let at = bytes.indexOf('\n') + 1
  const found = new Map<Encoding, Buffer>()
  for (const [encoding, length] of bodies) {
    found.set(encoding, Buffer.from(bytes.subarray(at, at + length)))
    at += length
  }
  if (at !== bytes.byteLength || sumOf(bytes.subarray(bytes.indexOf('\n') + 1)) !== sum) return null
  const compressed = found.get('br')
  const body = compressed ? await decompress(compressed) : found.get('identity')
  if (!body) return null
  const answer = new KeptAnswer({ status, headers, body })
  for (const [encoding, compressedBody] of found) answer.adopt(encoding, compressedBody)
  return answer
}
