import { randomInt } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { hashOfToken } from './tokens'
import { plainCode } from './totp'

const HOW_MANY = 10
/** Twelve of these are 60 bits; none is easily taken for another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 12

/** Gives a member new recovery codes in place of the former. @returns them, for the only time */
export async function makeRecoveryCodes(tx: Tx, memberId: number): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode)
  await tx.recoveryCode.deleteMany({ where: { memberId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ memberId, codeHash: hashOf(memberId, code) })) })
  return codes
}

/** Takes a recovery code, once. @returns whether it was one of the member's that are left */
export async function takeRecoveryCode(tx: Tx, memberId: number, typed: string): Promise<boolean> {
  const where = { memberId, codeHash: hashOf(memberId, typed), usedAt: null }
  const { count } = await tx.recoveryCode.updateMany({ where, data: { usedAt: new Date() } })
  return count === 1
}

/** In three groups, to be read from paper. */
const newCode = () =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

const hashOf = (memberId: number, code: string) => hashOfToken(`recovery ${memberId} ${plainCode(code)}`)
