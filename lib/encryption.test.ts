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
  expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})
