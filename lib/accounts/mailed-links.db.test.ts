import { expect, test } from 'vitest'
import { SYSTEM } from '@/lib/auth/actor'
import { provedMember } from '@/lib/auth/entering'
import { hashOfPassword } from '@/lib/auth/passwords'
import { sessionWith } from '@/lib/auth/sessions'
import { db, inTransaction } from '@/lib/db/client'
import { encrypt } from '@/lib/encryption'
import { NotFound, TooMany } from '@/lib/errors'
import { contentIn } from '@/lib/mail/content'
import { postLetter } from '@/lib/mail/outbox'
import { aMember } from '@/prisma/factories'
import { askForLink, enterByLink, mailResetLink, mailSignInLink, openSignInLink } from './mailed-links'
import { changePassword } from './profile'
import { openResetLink } from './queries'
import { makeResetLink, resetPassword } from './resetting'

const BLOG = { title: '窓の記録', language: 'ja' } as const
const DEVICE = { network: '192.0.2.7', name: null }
const PASSWORD = 'a long pass phrase'
const aKeyholder = async (columns = {}) => aMember({ passwordHash: await hashOfPassword(PASSWORD), ...columns })

/** The token in the newest letter. */
async function mailedToken(): Promise<string> {
  const { content } = await db().letter.findFirstOrThrow({ orderBy: { id: 'desc' } })
  return contentIn(content ?? new Uint8Array()).secrets[0] ?? ''
}

test('a mailed link lets a member in once, to where they wanted to go', async () => {
  const { id, email, name } = await aKeyholder()
  await mailSignInLink(email, '/2015/03/windows', BLOG)
  const token = await mailedToken()
  expect(await openSignInLink(token)).toEqual({ name })
  const { entrance, leadsTo } = await enterByLink(token, true, DEVICE)
  expect(leadsTo).toBe('/2015/03/windows')
  const session = await sessionWith(entrance.kind === 'open' ? entrance.secret : '')
  expect(session?.member.id).toBe(id)
  expect(await openSignInLink(token)).toBeNull()
  await expect(enterByLink(token, true, DEVICE)).rejects.toBeInstanceOf(NotFound)
  expect(await db().auditEntry.findMany()).toMatchObject([{ memberId: id, verb: 'enterByLink' }])
})

test('whoever has a second step is asked for it', async () => {
  const { id, email } = await aKeyholder({ totpSecret: encrypt('secret') })
  await mailSignInLink(email, '/studio', BLOG)
  const { entrance } = await enterByLink(await mailedToken(), false, DEVICE)
  expect(entrance.kind).toBe('secondStep')
  expect((await provedMember(entrance.kind === 'secondStep' ? entrance.proof : ''))?.member.id).toBe(id)
  expect(await db().session.count()).toBe(0)
})

test('of two who use a link at once, one gets in', async () => {
  const { email } = await aKeyholder()
  await mailSignInLink(email, '/studio', BLOG)
  const token = await mailedToken()
  const tries = await Promise.allSettled([enterByLink(token, false, DEVICE), enterByLink(token, false, DEVICE)])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a link holds for half an hour, and only the last one', async () => {
  const { email } = await aKeyholder()
  await mailSignInLink(email, '/studio', BLOG)
  const first = await mailedToken()
  await mailSignInLink(email, '/studio', BLOG)
  expect(await openSignInLink(first)).toBeNull()
  await db().signInLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await openSignInLink(await mailedToken())).toBeNull()
  await expect(enterByLink(await mailedToken(), false, DEVICE)).rejects.toBeInstanceOf(NotFound)
})

test.each([
  ['nobody’s', {}, 'nobody@blog.invalid'],
  ['of a member who left', { leftAt: new Date() }, null],
  ['of an author without a key', { passwordHash: null }, null],
])('to an address %s nothing is written', async (_, columns, other) => {
  const { email } = await aKeyholder(columns)
  await mailSignInLink(other ?? email, '/studio', BLOG)
  await mailResetLink(other ?? email, BLOG)
  expect(await db().letter.count()).toBe(0)
  expect(await db().signInLink.count()).toBe(0)
})

test('a password is reset by a mailed link; that one holds no more, nor any other', async () => {
  const { id, email } = await aKeyholder()
  await mailSignInLink(email, '/studio', BLOG)
  const signIn = await mailedToken()
  await mailResetLink(email, BLOG)
  const token = await mailedToken()
  expect(await openResetLink(token)).toMatchObject({ email })
  await resetPassword(token, 'another long phrase')
  expect(await openResetLink(token)).toBeNull()
  expect(await openSignInLink(signIn)).toBeNull()
  expect(await db().auditEntry.findMany()).toMatchObject([{ memberId: id, verb: 'reset' }])
})

test('asking for a link by mail leaves one that the owner made as it is', async () => {
  const { id, email } = await aKeyholder()
  const made = await makeResetLink(SYSTEM, id, { withoutSecondStep: true })
  await mailResetLink(email, BLOG)
  expect(await openResetLink(made)).not.toBeNull()
})

test('a changed password ends the links that wait in a mailbox', async () => {
  const { id, email, role } = await aKeyholder()
  await mailSignInLink(email, '/studio', BLOG)
  const passwords = { password: 'another long phrase', currentPassword: PASSWORD }
  await changePassword({ kind: 'member', id, role }, passwords, null)
  expect(await openSignInLink(await mailedToken())).toBeNull()
})

test('letters are in the language of who reads them', async () => {
  const { email } = await aKeyholder({ language: 'en' })
  await mailResetLink(email, BLOG)
  const { content } = await db().letter.findFirstOrThrow()
  expect(contentIn(content ?? new Uint8Array())).toMatchObject({ subject: 'Set a new password for 窓の記録' })
})

test('an address is not buried in letters, whether anybody has it or not', async () => {
  for (const email of ['nobody@blog.invalid', (await aKeyholder()).email]) {
    const ask = (network: string) => askForLink(` ${email.toUpperCase()} `, { network, name: null })
    for (let n = 0; n < 6; n++) expect(await ask(`${email} ${n}`)).toBe(email)
    await expect(ask('one more')).rejects.toBeInstanceOf(TooMany)
  }
  expect(await askForLink('no address', { network: 'x', name: null })).toBeNull()
})

test('an address gets three letters with a link an hour, however many ask and at once; the last link holds on', async () => {
  const { email } = await aKeyholder()
  await inTransaction((tx) => postLetter(tx, { event: 'link 7 of a follower', to: email, subject: '', text: '' }))
  await mailResetLink(email, BLOG)
  await Promise.all(Array.from({ length: 4 }, () => mailSignInLink(email, '/studio', BLOG)))
  const token = await mailedToken()
  await mailSignInLink(email, '/studio', BLOG)
  await mailResetLink(email, BLOG)
  expect(await db().letter.count()).toBe(1 + 3)
  expect(await openSignInLink(token)).not.toBeNull()
  const other = await aKeyholder()
  await mailSignInLink(other.email, '/studio', BLOG)
  await db().letter.updateMany({ data: { createdAt: new Date(Date.now() - 61 * 60_000) } })
  await mailSignInLink(email, '/studio', BLOG)
  expect(await db().letter.count()).toBe(1 + 5)
})
