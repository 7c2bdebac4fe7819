import { expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { keptChallenge } from '@/lib/auth/passkey-challenges'
import { hashOfPassword } from '@/lib/auth/passwords'
import { db } from '@/lib/db/client'
import { Conflict, NotFound, SignInNeeded } from '@/lib/errors'
import { actorOf, aMember } from '@/prisma/factories'
import { addPasskey, passkeyOffer, removePasskey } from './passkeys'

const PASSWORD = 'a long pass phrase'
const response = {
  id: 'x',
  rawId: 'x',
  type: 'public-key' as const,
  clientExtensionResults: {},
  response: { clientDataJSON: '', attestationObject: '' },
}

const aPasskey = (memberId: number, id: string) =>
  db().passkey.create({ data: { id, memberId, name: id, publicKey: new Uint8Array([1]), counter: 0 } })

test('a passkey is offered for the password, to be found by itself and used by its owner alone', async () => {
  const member = await aMember({ passwordHash: await hashOfPassword(PASSWORD) })
  await aPasskey(member.id, 'known')
  const { options } = await passkeyOffer(actorOf(member), PASSWORD, '窓辺')
  expect(options).toMatchObject({
    rp: { name: '窓辺' },
    user: { name: member.email, displayName: member.name },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: [{ id: 'known' }],
  })
  await expect(passkeyOffer(actorOf(member), 'wrong', '窓辺')).rejects.toBeInstanceOf(Conflict)
  await expect(passkeyOffer(ANONYMOUS, PASSWORD, '窓辺')).rejects.toBeInstanceOf(SignInNeeded)
})

test('what was made for somebody else, too late or badly is not taken', async () => {
  const [member, other] = [await aMember(), await aMember()]
  const keeps = [
    keptChallenge(`registration ${other.id}`, 'AAAA'),
    keptChallenge(`registration ${member.id}`, 'AAAA', Date.now() - 6 * 60_000),
    keptChallenge(`registration ${member.id}`, 'AAAA'),
    'made up',
  ]
  for (const kept of keeps) {
    await expect(addPasskey(actorOf(member), { name: 'x', kept, response })).rejects.toBeInstanceOf(Conflict)
  }
  expect(await db().passkey.count()).toBe(0)
})

test('members remove their own passkeys, but not the last key to the door', async () => {
  const [member, other] = [await aMember(), await aMember({ passwordHash: 'x' })]
  await Promise.all([aPasskey(member.id, 'one'), aPasskey(member.id, 'two'), aPasskey(other.id, 'theirs')])
  await expect(removePasskey(actorOf(member), 'theirs')).rejects.toBeInstanceOf(NotFound)
  await removePasskey(actorOf(member), 'one')
  await expect(removePasskey(actorOf(member), 'two')).rejects.toBeInstanceOf(Conflict)
  await removePasskey(actorOf(other), 'theirs')
  expect(await db().passkey.findMany({ select: { id: true } })).toEqual([{ id: 'two' }])
})
