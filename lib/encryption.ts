import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'

/** Keys outside the database, so that a copy of the database alone shows nobody's address. */
const FILE = 'secrets.json'
const NAME = 'encryptionKey'

/** AES-256-GCM with a nonce for each text (NIST SP 800-38D): nonce, tag and cipher text in this order. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Encrypts a text for the database. The same text comes out different each time. */
export function encrypt(text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor('encryption'), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The text that was encrypted; throws when the bytes were changed or belong to another key. */
export function decrypt(bytes: Uint8Array): string {
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyFor('encryption'), nonce)
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([body, decipher.final()]).toString('utf8')
}

/** A keyed hash by which something secret can be found again without being kept: the same text, the same 32 bytes. */
export const keyedHash = (text: string): Buffer => createHmac('sha256', keyFor('hash')).update(text, 'utf8').digest()

type Use = 'encryption' | 'hash'

const keys = new Map<string, Buffer>()

/** One key for each use, drawn from the one that is kept. */
function keyFor(use: Use): Buffer {
  const file = path.join(env().DATA_DIR, FILE)
  const known = keys.get(`${use} ${file}`)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', keptKey(file), '', `tsuiki ${use}`, 32))
  keys.set(`${use} ${file}`, key)
  return key
}

/** Two processes may ask first at once: the file appears whole under its name, and whoever comes second reads it. */
function keptKey(file: string): Buffer {
  const kept = read(file)
  if (kept[NAME]) return Buffer.from(kept[NAME], 'base64')
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, JSON.stringify({ ...kept, [NAME]: randomBytes(32).toString('base64') }), { mode: 0o600 })
  if (Object.keys(kept).length > 0) fs.renameSync(draft, file)
  else linkUnlessThere(draft, file)
  return Buffer.from(read(file)[NAME] ?? '', 'base64')
}

function linkUnlessThere(draft: string, file: string) {
  try {
    fs.linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(draft)
  }
}

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
