import { afterEach, expect, test } from 'vitest'
import { db, inTransaction } from '@/lib/db/client'
import { aMailServer } from '@/tests/smtp'
import { contentIn } from './content'
import { giveUpOldLetters, sweepLetters } from './keeping'
import { type NewLetter, postLetter, withdrawLetters } from './outbox'
import { nextDue, type Outcome, sendNext } from './sending'
import { messageIdOf, openTransport } from './transport'

const FROM = { name: '窓の記録 — 二十年分のメモ、しくみと手順、そして追記のブログ', address: 'blog@example.com' }
const DAY = 24 * 60 * 60 * 1000

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function aServer(manners: Parameters<typeof aMailServer>[0] = {}) {
  const server = await aMailServer(manners)
  closing.push(server.close)
  return { ...server, transport: aWayTo(server.url) }
}

function aWayTo(url: string) {
  const transport = openTransport(url)
  closing.push(transport.close)
  return transport
}

const post = (said: Partial<NewLetter> = {}) =>
  inTransaction((tx) =>
    postLetter(tx, { event: 'addendum 1', to: 'a@example.com', subject: '追記', text: '本文\n', ...said }),
  )
const theLetter = () => db().letter.findFirstOrThrow()
const makeDue = () => db().letter.updateMany({ data: { sendAfter: new Date() } })

async function sendAll(transport: ReturnType<typeof aWayTo>) {
  const outcomes: Outcome[] = []
  for (;;) {
    const outcome = await sendNext(transport, FROM)
    if (outcome === 'none') return outcomes
    outcomes.push(outcome)
    if (outcome === 'away') return outcomes
  }
}

test('a letter arrives as it was written, in text and HTML, and is marked as sent', async () => {
  const { letters, transport } = await aServer()
  const html = '<!DOCTYPE html><html lang="ja"><body><p>生成手順が変わりました。</p></body></html>\n'
  await post({ text: '生成手順が変わりました。\n', html, headers: { 'List-Unsubscribe': '<https://blog.example/x>' } })
  expect(await sendAll(transport)).toEqual(['sent'])
  const [received] = letters
  expect(received?.to).toEqual(['a@example.com'])
  expect(received?.mail).toMatchObject({ subject: '追記', text: '生成手順が変わりました。\n', html })
  expect(received?.mail.from?.value).toEqual([FROM])
  expect(received?.mail.messageId).toBe(messageIdOf((await theLetter()).id, FROM))
  expect(received?.mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(received?.raw).toContain('List-Unsubscribe: <https://blog.example/x>')
  expect(await theLetter()).toMatchObject({ status: 'sent', attempts: 1, problem: null, sentAt: expect.any(Date) })
  expect(await sendAll(transport)).toEqual([])
})

test('a long Japanese subject is folded between characters, and no line is too long for a mail server', async () => {
  const { letters, transport } = await aServer()
  const subject = `追記: ${'Windows 8.1 の証明書を生成する手順が変わりました、𠮷野家と👩‍💻の場合。'.repeat(6)}`
  await post({ subject, text: '長い行。'.repeat(2000), html: `<p>${'長い行。'.repeat(2000)}</p>` })
  await sendAll(transport)
  const [received] = letters
  expect(received?.mail.subject).toBe(subject)
  const lines = received?.raw.split('\r\n') ?? []
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78) // RFC 5322 §2.1.1, RFC 2047 §2
  expect(received?.raw).toMatch(/^[\t\r\n\x20-\x7e]*$/)
  for (const [, word = ''] of received?.raw.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/gi) ?? [])
    expect(Buffer.from(word, 'base64').toString('utf8')).not.toContain('\ufffd')
})

test('whatever stands in subject, name or words adds no header and no recipient', async () => {
  const { letters, transport } = await aServer()
  const hostile = 'x\r\nBcc: b@example.com\r\n\r\n<script>'
  await post({ subject: hostile, text: `${hostile}\r\n.\r\nMAIL FROM:<b@example.com>\r\n` })
  await sendNext(transport, { ...FROM, name: `窓\r\nBcc: b@example.com <b@example.com>` })
  expect(letters).toHaveLength(1)
  expect(letters[0]?.to).toEqual(['a@example.com'])
  expect(letters[0]?.mail.bcc).toBeUndefined()
  expect(letters[0]?.mail.from?.value.map(({ address }) => address)).toEqual(['blog@example.com'])
  expect(letters[0]?.mail.text).toContain('MAIL FROM:<b@example.com>')
})

test('while the server is away, or the password is wrong, letters wait and none is given up', async () => {
  const { url, port, close } = await aMailServer({ password: 'a secret: @/%' })
  await post()
  const wrong = url.replace(/:[^:@]+@/, ':wrong@')
  expect(await sendAll(aWayTo(wrong))).toEqual(['away'])
  expect(await theLetter()).toMatchObject({ status: 'waiting', attempts: 0, problem: expect.stringContaining('535') })
  await close()
  expect(await sendAll(aWayTo(url))).toEqual(['away'])
  expect(await theLetter()).toMatchObject({ status: 'waiting', attempts: 0 })
  const back = await aServer({ port, password: 'a secret: @/%' })
  expect(await sendAll(aWayTo(url))).toEqual(['sent'])
  expect(back.letters).toHaveLength(1)
  expect(await theLetter()).toMatchObject({ status: 'sent', problem: null })
})

test('an address that the server refuses fails alone; one that it refuses for now is tried again, later each time', async () => {
  const { letters, transport } = await aServer({
    refusal: (to) => (to.startsWith('gone') ? 550 : to.startsWith('full') ? 452 : null),
  })
  for (const to of ['gone@example.com', 'full@example.com', 'a@example.com']) await post({ to })
  expect(await sendAll(transport)).toEqual(['refused', 'refused', 'sent'])
  expect(letters.map(({ to }) => to)).toEqual([['a@example.com']])
  const [gone, full] = await db().letter.findMany({ orderBy: { id: 'asc' } })
  expect(gone).toMatchObject({ status: 'failed', problem: expect.stringContaining('550') })
  expect(full).toMatchObject({ status: 'waiting', attempts: 1 })
  const waits: number[] = []
  for (let attempt = 1; attempt < 8; attempt++) {
    await makeDue()
    const before = Date.now()
    expect(await sendAll(transport)).toEqual(['refused'])
    waits.push(Math.round((((await nextDue())?.getTime() ?? before) - before) / 60_000))
  }
  expect(waits).toEqual([10, 20, 40, 80, 160, 320, 0])
  expect(await db().letter.findUniqueOrThrow({ where: { id: full?.id ?? 0 } })).toMatchObject({
    status: 'failed',
    attempts: 8,
  })
})

test('letters to one person go before those to all followers, and each in its turn', async () => {
  const { letters, transport } = await aServer()
  const followerId = (
    await db().follower.create({
      data: { emailHash: new Uint8Array([1]), emailCipher: new Uint8Array([1]), tokenHash: new Uint8Array([1]) },
    })
  ).id
  const { id: followId } = await db().follow.create({ data: { followerId, scope: 'articles' } })
  for (const to of ['f1@example.com', 'f2@example.com']) await post({ to, followId })
  await post({ event: 'link', to: 'm@example.com' })
  await post({ to: 'later@example.com', notBefore: new Date(Date.now() + DAY) })
  await sendAll(transport)
  expect(letters.map(({ to }) => to[0])).toEqual(['m@example.com', 'f1@example.com', 'f2@example.com'])
})

test('what was withdrawn is not sent, and a secret is forgotten once it is told', async () => {
  const { letters, transport } = await aServer()
  await post({ event: 'addendum 2' })
  await inTransaction((tx) => withdrawLetters(tx, 'addendum 2'))
  await post({ text: 'https://blog.example/reset/t0ken', secrets: ['t0ken'] })
  await sendAll(transport)
  expect(letters.map(({ mail }) => mail.text)).toEqual(['https://blog.example/reset/t0ken\n'])
  const { content } = await db().letter.findFirstOrThrow({ where: { status: 'sent' } })
  expect(contentIn(content ?? new Uint8Array()).text).toBe('https://blog.example/reset/••••••')
})

test('several processes at once send each letter once', async () => {
  const { letters, url } = await aServer()
  for (let n = 0; n < 60; n++) await post({ to: `reader${n}@example.com` })
  await Promise.all(Array.from({ length: 4 }, () => sendAll(aWayTo(url))))
  expect(letters.map(({ to }) => to[0]).sort()).toEqual(
    Array.from({ length: 60 }, (_, n) => `reader${n}@example.com`).sort(),
  )
})

test('what waited for days is not sent any more, and a month later its words are forgotten', async () => {
  const { letters, transport } = await aServer()
  await post()
  await giveUpOldLetters(Date.now() + 2 * DAY)
  expect(await theLetter()).toMatchObject({ status: 'waiting' })
  await giveUpOldLetters(Date.now() + 4 * DAY)
  expect(await theLetter()).toMatchObject({ status: 'failed', problem: 'outbox.tooOld' })
  expect(await sendAll(transport)).toEqual([])
  expect(letters).toEqual([])
  await sweepLetters(Date.now() + 29 * DAY)
  expect((await theLetter()).content).not.toBeNull()
  await sweepLetters(Date.now() + 31 * DAY)
  expect(await theLetter()).toMatchObject({ content: null, emailCipher: null })
  expect(await post()).toBe(false)
})
