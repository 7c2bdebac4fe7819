import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'

/** The key is kept outside the database, so that a copy of the database alone shows nobody's address. */
const FILE = 'encryption.key'
/** Where it was kept before, among others. */
const EARLIER_FILE = 'secrets.json'
const KEY_BYTES = 32

/** AES-256-GCM with a nonce for each text (NIST SP 800-38D): nonce, tag and cipher text in this order. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Encrypts a text for the database. The same text comes out different each time. */
export function encrypt(text: string): Buffer<ArrayBuffer> {
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
export const keyedHash = (text: string): Buffer<ArrayBuffer> =>
  createHmac('sha256', keyFor('hash')).update(text, 'utf8').digest()

type Use = 'encryption' | 'hash' | 'cookie' | 'session'

const keys = new Map<string, Buffer>()

/** One key for each use, drawn from the one that is kept. */
export function keyFor(use: Use): Buffer {
  const file = path.join(env().DATA_DIR, FILE)
  const known = keys.get(`${use} ${file}`)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', keptKey(file), '', `tsuiki ${use}`, 32))
  keys.set(`${use} ${file}`, key)
  return key
}

/**
 * Two processes may ask first at once: the file appears whole under its name and is never written again, and whoever comes
 * second uses what the first one wrote.
 */
function keptKey(file: string): Buffer {
  return read(file) ?? madeKey(file)
}

function madeKey(file: string): Buffer {
  const folder = path.dirname(file)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const key = earlierKey(path.join(folder, EARLIER_FILE)) ?? randomBytes(KEY_BYTES)
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  fs.writeFileSync(draft, key.toString('base64'), { mode: 0o600, flag: 'wx', flush: true })
  linkUnlessThere(draft, file)
  const kept = read(file)
  if (!kept) throw new Error(`${file} was taken away.`)
  return kept
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

/** Refuses a damaged key: what was encrypted with the whole one would be lost silently. */
function read(file: string): Buffer | null {
  const text = textOf(file)
  return text === null ? null : keyIn(text, file)
}

function earlierKey(file: string): Buffer | null {
  const text = textOf(file)
  const { encryptionKey } = text === null ? {} : (JSON.parse(text) as { encryptionKey?: string })
  return encryptionKey === undefined ? null : keyIn(encryptionKey, file)
}

function keyIn(text: string, file: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length !== KEY_BYTES) throw new Error(`The key in ${file} is damaged. Put it back from a backup.`)
  return key
}

function textOf(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
