import { expect, test } from 'vitest'
import { db, inTransaction } from '@/lib/db/client'
import { decrypt } from '@/lib/encryption'
import { contentIn, withoutSecrets } from './content'
import { type NewLetter, postLetter, withdrawLetters } from './outbox'

const letter = { event: 'addendum 1', to: 'a@example.com', subject: '追記', text: '本文' }
const post = (said: Partial<NewLetter> = {}) => inTransaction((tx) => postLetter(tx, { ...letter, ...said }))

test('one event and one address are one letter', async () => {
  expect(await post()).toBe(true)
  expect(await post({ subject: '二度目' })).toBe(false)
  expect(await post({ to: 'b@example.com' })).toBe(true)
  expect(await post({ event: 'addendum 2' })).toBe(true)
  expect(await db().letter.count({ where: { status: 'waiting' } })).toBe(3)
})

test('posted twice at once, it is posted once', async () => {
  const posted = await Promise.all(Array.from({ length: 8 }, () => post()))
  expect(posted.filter(Boolean)).toHaveLength(1)
})

test('it is there only if the transaction that posts it comes to its end', async () => {
  const failing = inTransaction(async (tx) => {
    await postLetter(tx, letter)
    throw new Error('afterwards')
  })
  await expect(failing).rejects.toThrow('afterwards')
  expect(await db().letter.count()).toBe(0)
})

test('neither address nor words can be read in the database', async () => {
  await post({ text: 'ないしょ', secrets: ['s3cret'] })
  const row = await db().letter.findFirstOrThrow()
  expect(JSON.stringify(row)).not.toMatch(/example|追記|ないしょ|s3cret/)
  expect(decrypt(row.emailCipher ?? new Uint8Array())).toBe('a@example.com')
  expect(contentIn(row.content ?? new Uint8Array())).toMatchObject({ subject: '追記', text: 'ないしょ' })
})

test.each([
  'A@example.com',
  'ａ@example.com',
  'a@example.com, b@example.com',
  'a@example.com\r\nBcc: b@example.com',
  '',
])('to %j nothing is written: it is no address as it is stored', async (to) => {
  await expect(post({ to })).rejects.toThrow()
  expect(await db().letter.count()).toBe(0)
})

test('a subject stays one line, and a header that is none is a mistake of ours', async () => {
  await post({ subject: '件名\r\nBcc: b@example.com\u2028\u202eおわり ' })
  const { content } = await db().letter.findFirstOrThrow()
  expect(contentIn(content ?? new Uint8Array()).subject).toBe('件名 Bcc: b@example.com おわり')
  await expect(
    post({ event: 'x', headers: { 'List-Unsubscribe': '<https://a.example>\r\nBcc: b@c.jp' } }),
  ).rejects.toThrow()
  await expect(post({ event: 'x', headers: { 'X\r\nBcc': 'b@c.jp' } })).rejects.toThrow()
})

test('what waits can be taken back, and is not written again', async () => {
  await post()
  await post({ event: 'addendum 2' })
  expect(await inTransaction((tx) => withdrawLetters(tx, 'addendum 1'))).toBe(1)
  expect(await inTransaction((tx) => withdrawLetters(tx, 'addendum 1'))).toBe(0)
  expect(await db().letter.count({ where: { status: 'waiting' } })).toBe(1)
  expect(await post()).toBe(false)
})

test('without its secrets a letter says the same but for them', () => {
  const content = { subject: 'a', text: 'see /reset/tok', html: '<a href="/reset/tok">', headers: { X: 'tok' } }
  const hidden = withoutSecrets({ ...content, secrets: ['tok'] })
  expect(JSON.stringify(hidden)).not.toContain('tok')
  expect(hidden).toMatchObject({ text: 'see /reset/••••••', secrets: [] })
})
