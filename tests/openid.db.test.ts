import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { GET as comeBack } from '@/app/api/sign-in/openid/return/route'
import { POST as begin } from '@/app/api/sign-in/openid/route'
import { endMembership } from '@/lib/accounts/membership'
import { SYSTEM } from '@/lib/auth/actor'
import { sessionWith } from '@/lib/auth/sessions'
import { db } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { FORM_COOKIE, formStateIn } from '@/lib/web/forms'
import { aMember } from '@/prisma/factories'
import { aProvider, type Person } from './openid-provider'

const RETURN = 'http://127.0.0.1:3000/api/sign-in/openid/return'
const door = vi.hoisted(() => ({ secret: '' }))
vi.mock('@/lib/auth/session', () => ({
  letIn: async (secret: string) => {
    door.secret = secret
  },
}))

let provider: Awaited<ReturnType<typeof aProvider>>
let hanako: Member

beforeAll(async () => {
  provider = await aProvider(RETURN)
  vi.stubEnv('OIDC_ISSUER', provider.issuer)
  vi.stubEnv('OIDC_CLIENT_ID', 'blog')
  vi.stubEnv('OIDC_CLIENT_SECRET', 'a secret of the blog')
})
afterAll(() => provider.close())
beforeEach(async () => {
  door.secret = ''
  hanako = await aMember({ email: 'hanako@example.com', role: 'editor' })
})

const HANAKO: Person = { subject: 'h-1', email: 'Hanako@Example.com', email_verified: true }

const form = (fields: Record<string, string>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return new Request('http://127.0.0.1:3000/api/sign-in/openid', { method: 'POST', body })
}
const cookieOf = (answer: Response, name: string) =>
  answer.headers.getSetCookie().flatMap((set) => new RegExp(`^${name}=([^;]*)`).exec(set)?.[1] ?? [])[0]

/** Presses the button and is sent away, with what the browser keeps. */
async function sentAway(fields: Record<string, string> = {}) {
  const answer = await begin(form({ to: '/studio/media', ...fields }))
  const url = /url=(.*)$/.exec(answer.headers.get('refresh') ?? '')?.[1] ?? ''
  return { answer, url, kept: cookieOf(answer, 'tsuiki-openid') ?? '' }
}

/** Comes back with what the provider gave along. @returns where to, and the sentence that is said there */
async function back(address: string, kept: string) {
  const answer = await comeBack(new Request(address, { headers: { cookie: `tsuiki-openid=${kept}` } }))
  return { to: answer.headers.get('location'), said: formStateIn(cookieOf(answer, FORM_COOKIE)).errors.form }
}

/** The whole way. */
async function signIn(as: Person, fields: Record<string, string> = {}) {
  const { url, kept } = await sentAway(fields)
  return back(await provider.visit(url, as), kept)
}

const REFUSED = '/sign-in?to=%2Fstudio%2Fmedia&again=1'

test('a member comes in by the address that the provider has verified, and is bound to that account', async () => {
  expect(await signIn(HANAKO, { trusted: 'on' })).toEqual({ to: '/studio/media', said: undefined })
  expect((await sessionWith(door.secret))?.member.id).toBe(hanako.id)
  expect(await db().session.findMany()).toMatchObject([{ memberId: hanako.id, trusted: true }])
  expect(await db().openIdAccount.findMany()).toMatchObject([
    { issuer: provider.issuer, subject: 'h-1', memberId: hanako.id },
  ])
  expect(await db().auditEntry.findMany()).toMatchObject([{ memberId: hanako.id, verb: 'enterByProvider' }])
})

test('once bound, it is the account that counts: another address of it opens, another account with the address does not', async () => {
  await signIn(HANAKO)
  expect(await signIn({ ...HANAKO, email: 'new@example.com', email_verified: false })).toMatchObject({
    to: '/studio/media',
  })
  expect(await signIn({ ...HANAKO, subject: 'h-2' })).toEqual({ to: REFUSED, said: 'openid.nobody' })
  expect(await db().session.count()).toBe(2)
})

test.each<[string, Person, string]>([
  ['nobody here has the address', { ...HANAKO, email: 'other@example.com' }, 'openid.nobody'],
  ['the address is not verified there', { ...HANAKO, email_verified: false }, 'openid.unverified'],
  ['the address is none', { ...HANAKO, email: '"hanako@example.com"@evil.example' }, 'openid.unverified'],
])('nobody comes in, and nobody is made a member, when %s', async (_, as, said) => {
  expect(await signIn(as)).toEqual({ to: REFUSED, said })
  expect([await db().member.count(), await db().session.count(), await db().openIdAccount.count()]).toEqual([1, 0, 0])
})

test('a member who left does not come in, and is bound no more', async () => {
  await aMember({ role: 'owner', passwordHash: 'x' })
  await signIn(HANAKO)
  await endMembership(SYSTEM, hanako.id)
  expect(await signIn(HANAKO)).toMatchObject({ said: 'openid.nobody' })
  expect([await db().session.count(), await db().openIdAccount.count()]).toEqual([0, 0])
})

test('the provider is asked with state, nonce and a challenge, and its answer is worth nothing to another browser', async () => {
  const [one, other] = [await sentAway(), await sentAway()]
  const asked = new URL(one.url).searchParams
  expect(Object.fromEntries(asked)).toMatchObject({ code_challenge_method: 'S256', scope: 'openid email' })
  expect([asked.get('state'), asked.get('nonce'), asked.get('code_challenge')]).not.toContain(null)
  expect(one.answer.headers.get('content-type')).toContain('text/html')
  const address = await provider.visit(one.url, HANAKO)
  expect(await back(address, other.kept)).toMatchObject({ said: 'openid.failed' })
  expect(await back(address, '')).toMatchObject({ to: '/sign-in?to=%2Fstudio&again=1', said: 'openid.late' })
  expect(await back(address, one.kept)).toMatchObject({ to: '/studio/media' })
  expect(await back(address, one.kept)).toMatchObject({ said: 'openid.failed' })
  expect(await db().session.count()).toBe(1)
})

test('the nonce and the verifier have to be those that were sent', async () => {
  const { url, kept } = await sentAway()
  const forged = new URL(url)
  forged.searchParams.set('nonce', 'another')
  expect(await back(await provider.visit(forged.href, HANAKO), kept)).toMatchObject({ said: 'openid.failed' })
  const again = await sentAway()
  const weak = new URL(again.url)
  weak.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  expect(await back(await provider.visit(weak.href, HANAKO), again.kept)).toMatchObject({ said: 'openid.failed' })
  expect(await db().session.count()).toBe(0)
})

test('who calls it off over there is told so here', async () => {
  const { url, kept } = await sentAway()
  const state = new URL(url).searchParams.get('state')
  expect(await back(`${RETURN}?error=access_denied&state=${state}`, kept)).toEqual({
    to: REFUSED,
    said: 'openid.declined',
  })
})

test('a form from elsewhere begins nothing, and no way leads out of the blog', async () => {
  const foreign = form({})
  foreign.headers.set('sec-fetch-site', 'cross-site')
  expect((await begin(foreign)).status).toBe(403)
  const { url, kept } = await sentAway({ to: 'https://evil.example/' })
  expect(await back(await provider.visit(url, HANAKO), kept)).toMatchObject({ to: '/studio' })
})

test('a network that begins or comes back again and again is told to wait; whoever gets in has cost it nothing', async () => {
  await signIn(HANAKO)
  expect(await db().throttle.count()).toBe(0)
  const { kept } = await sentAway()
  for (let n = 0; n < 50; n++) await back(`${RETURN}?code=made-up-${n}`, kept)
  expect(await back(`${RETURN}?code=made-up`, kept)).toMatchObject({ said: 'openid.failed' })
  expect(await back(`${RETURN}?code=made-up`, kept)).toEqual({ to: REFUSED, said: 'auth.tooMany' })
  for (let n = 0; n < 50; n++) await sentAway()
  const { answer, kept: none } = await sentAway()
  expect(answer.status).toBe(303)
  expect(formStateIn(cookieOf(answer, FORM_COOKIE)).errors.form).toBe('auth.tooMany')
  expect(none).toBe('')
})
