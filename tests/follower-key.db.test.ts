import { beforeEach, expect, test } from 'vitest'
import { GET as copy } from '@/app/api/following/[secret]/copy/route'
import { POST as erase } from '@/app/api/following/[secret]/erasure/route'
import { db } from '@/lib/db/client'
import { hashOfEmail, keyOfFollower, secretOf } from '@/lib/following/secrets'
import { aFollower } from '@/prisma/factories'

const READER = 'reader@example.com'
const secret = secretOf(hashOfEmail(READER))
const MADE_UP = 'x'.repeat(43)
const asked = (what: string, form?: Record<string, string>) =>
  new Request(`http://127.0.0.1:3000/api/following/${what}`, {
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
const props = (of: string) => ({ params: Promise.resolve({ secret: of }) })
const follows = () => db().follow.count()

beforeEach(() => aFollower(READER, [{ scope: 'articles' }]))

test('a copy is given to who has the key; others are led to where they get one, or nowhere', async () => {
  const given = await copy(asked(`${secret}/copy?key=${keyOfFollower(secret)}`), props(secret))
  expect(await given.json()).toMatchObject({ follows: [{ scope: 'articles' }] })
  for (const query of ['', '?key=made-up', `?key=${keyOfFollower(MADE_UP)}`]) {
    const answer = await copy(asked(`${secret}/copy${query}`), props(secret))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/following/${secret}#stored`])
  }
  expect((await copy(asked(`${MADE_UP}/copy`), props(MADE_UP))).status).toBe(404)
})

test('nothing is erased without the key, nor without the tick, which keeps the key', async () => {
  const sent = async (form: Record<string, string>) =>
    (await erase(asked(`${secret}/erasure`, form), props(secret))).headers.get('location')
  const key = keyOfFollower(secret)
  expect(await sent({ sure: 'on' })).toBe(`/following/${secret}#stored`)
  expect(await sent({ key })).toBe(`/following/${secret}?done=unsure&key=${key}`)
  expect(await follows()).toBe(1)
  expect(await sent({ sure: 'on', key })).toBe('/following/link?done=erased')
  expect(await follows()).toBe(0)
})
