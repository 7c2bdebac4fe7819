import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-'))
beforeAll(() => vi.stubEnv('DATA_DIR', folder))

const encryption = () => import('./encryption')

test('what was encrypted comes back, and never looks the same twice', async () => {
  const { encrypt, decrypt } = await encryption()
  const [one, other] = [encrypt('reader@example.com'), encrypt('reader@example.com')]
  expect(decrypt(one)).toBe('reader@example.com')
  expect(one.equals(other)).toBe(false)
  expect(one.includes('reader')).toBe(false)
})

test('changed bytes are refused', async () => {
  const { encrypt, decrypt } = await encryption()
  const bytes = encrypt('reader@example.com')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(() => decrypt(bytes)).toThrow()
})

test('the keyed hash is the same for the same text, and the key is for its owner only', async () => {
  const { keyedHash } = await encryption()
  expect(keyedHash('a').equals(keyedHash('a'))).toBe(true)
  expect(keyedHash('a').equals(keyedHash('b'))).toBe(false)
  expect(fs.statSync(path.join(folder, 'encryption.key')).mode & 0o777).toBe(0o600)
})

/** What another process would do in the same folder, with nothing in its memory. */
const inAnotherProcess = () => {
  vi.resetModules()
  return encryption()
}

test('a key that is there is never written over, by whoever asks', async () => {
  const { keyedHash } = await encryption()
  const kept = fs.readFileSync(path.join(folder, 'encryption.key'), 'utf8')
  expect((await inAnotherProcess()).keyedHash('a').equals(keyedHash('a'))).toBe(true)
  expect(fs.readFileSync(path.join(folder, 'encryption.key'), 'utf8')).toBe(kept)
  expect(fs.readdirSync(folder)).toEqual(['encryption.key'])
})

test('whoever comes second uses the first one’s key', async () => {
  const raced = fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-'))
  vi.stubEnv('DATA_DIR', raced)
  const first = Buffer.alloc(32, 1).toString('base64')
  const link = vi.spyOn(fs, 'linkSync').mockImplementationOnce((draft, file) => {
    fs.writeFileSync(file, first)
    link.mockRestore()
    fs.linkSync(draft, file)
  })
  const hash = (await inAnotherProcess()).keyedHash('a')
  expect(fs.readFileSync(path.join(raced, 'encryption.key'), 'utf8')).toBe(first)
  expect((await inAnotherProcess()).keyedHash('a').equals(hash)).toBe(true)
})

test('a key of earlier days goes on, a damaged one is refused', async () => {
  const old = fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-'))
  const encryptionKey = Buffer.alloc(32, 2).toString('base64')
  fs.writeFileSync(path.join(old, 'secrets.json'), JSON.stringify({ encryptionKey }))
  vi.stubEnv('DATA_DIR', old)
  const hash = (await inAnotherProcess()).keyedHash('a')
  expect(fs.readFileSync(path.join(old, 'encryption.key'), 'utf8')).toBe(encryptionKey)
  expect(hash).toHaveLength(32)
  fs.writeFileSync(path.join(old, 'encryption.key'), '')
  const { keyedHash } = await inAnotherProcess()
  expect(() => keyedHash('a')).toThrow('damaged')
})
