import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { siteUrl } from '@/lib/env'
import { aMember } from '@/prisma/factories'
import { keptChallenge } from './passkey-challenges'
import { enterByPasskey, passkeyQuestion } from './passkeys'
import { sessionWith } from './sessions'

const AT = { trusted: true, device: { network: 'x', name: 'Firefox' } }
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()

/** A member with a key on a device of ours: P-256, as WebAuthn's authenticators have it. */
async function aKeyOf(columns = {}) {
  const { id: memberId } = await aMember(columns)
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const coordinate = (name: number, value: string) => [Buffer.from([name, 0x58, 32]), Buffer.from(value, 'base64url')]
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]) // COSE (RFC 9053 §7.1): EC2, ES256, P-256
  const cose = Buffer.concat([head, ...coordinate(0x21, x), ...coordinate(0x22, y)])
  const id = randomBytes(16).toString('base64url')
  await db().passkey.create({ data: { id, memberId, name: 'x', publicKey: new Uint8Array(cose), counter: 0 } })

  /** What the device answers to a challenge. */
  const answer = (challenge: string, { origin = siteUrl(), isVerified = true } = {}): AuthenticationResponseJSON => {
    const clientData = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin }))
    const flags = isVerified ? 0x05 : 0x01
    const host = sha256(new URL(siteUrl()).hostname)
    const authenticatorData = Buffer.concat([host, Buffer.from([flags, 0, 0, 0, 0])])
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), privateKey)
    const response = {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
    }
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }
  return { memberId, answer }
}

test('a passkey signs its member in, also one with an authenticator', async () => {
  const { memberId, answer } = await aKeyOf({ totpSecret: new Uint8Array([1]) })
  const { options, kept } = await passkeyQuestion()
  const secret = await enterByPasskey(answer(options.challenge), kept, AT)
  expect((await sessionWith(secret ?? ''))?.member.id).toBe(memberId)
})

test('a challenge is taken once, by one of two who bring it at once', async () => {
  const { answer } = await aKeyOf()
  const { options, kept } = await passkeyQuestion()
  const answered = answer(options.challenge)
  const tries = await Promise.all([enterByPasskey(answered, kept, AT), enterByPasskey(answered, kept, AT)])
  expect(tries.filter((secret) => secret === null)).toHaveLength(1)
  expect(await enterByPasskey(answered, kept, AT)).toBeNull()
  const next = await passkeyQuestion()
  expect(await enterByPasskey(answer(next.options.challenge), next.kept, AT)).not.toBeNull()
})

test('nothing opens by another challenge, origin or key, nor without its owner recognized', async () => {
  const [one, other] = [await aKeyOf(), await aKeyOf()]
  const { options, kept } = await passkeyQuestion()
  const { challenge } = options
  const swapped = { ...one.answer(challenge), response: other.answer(challenge).response }
  const wrong = [
    [one.answer('AAAA'), kept],
    [one.answer(challenge, { origin: 'https://elsewhere.example' }), kept],
    [one.answer(challenge, { isVerified: false }), kept],
    [swapped, kept],
    [{ ...one.answer(challenge), id: 'unknown' }, kept],
    [one.answer(challenge), 'made up'],
    [one.answer(challenge), keptChallenge('registration 1', challenge)],
    [one.answer(challenge), keptChallenge('sign in', challenge, Date.now() - 6 * 60_000)],
  ] as const
  for (const [answered, given] of wrong) expect(await enterByPasskey(answered, given, AT)).toBeNull()
  expect(await db().session.count()).toBe(0)
})

test('the key of somebody who left opens nothing', async () => {
  const { answer } = await aKeyOf({ leftAt: new Date() })
  const { options, kept } = await passkeyQuestion()
  expect(await enterByPasskey(answer(options.challenge), kept, AT)).toBeNull()
})
