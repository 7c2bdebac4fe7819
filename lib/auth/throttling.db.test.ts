import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { TooMany } from '@/lib/errors'
import { countAttempt, forgive } from './throttling'

const failures = async () =>
  (await db().throttle.findMany({ orderBy: { failures: 'asc' } })).map((counted) => counted.failures)
const forget = () => db().throttle.updateMany({ data: { until: new Date(Date.now() - 1000) } })

test('a network that must wait does not make an account wait that it goes on trying', async () => {
  const tried = (account: string) => countAttempt({ account, network: 'one' })
  for (let n = 0; n < 51; n++) await tried(`account ${n}`)
  await expect(tried('hanako')).rejects.toBeInstanceOf(TooMany)
  await expect(tried('hanako')).rejects.toBeInstanceOf(TooMany)
  for (let n = 0; n < 5; n++) await countAttempt({ account: 'hanako', network: `other ${n}` })
  await expect(countAttempt({ account: 'hanako', network: 'own' })).resolves.toBeUndefined()
})

test('an account that must wait does so from any network', async () => {
  for (let n = 0; n < 6; n++) await countAttempt({ account: 'hanako', network: `${n}` })
  await expect(countAttempt({ account: 'hanako', network: 'fresh' })).rejects.toBeInstanceOf(TooMany)
})

test('who got in is forgiven: the account all of it, the network this one attempt', async () => {
  const attempt = { account: 'hanako', network: 'office' }
  for (let n = 0; n < 4; n++) await countAttempt(attempt)
  await countAttempt({ account: 'taro', network: 'office' })
  await forgive(attempt)
  expect(await failures()).toEqual([1, 4])
  await forget()
  await countAttempt(attempt)
  expect(await failures()).toEqual([1, 1, 5])
})
