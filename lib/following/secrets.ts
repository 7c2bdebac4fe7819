import { hashOfToken } from '@/lib/auth/tokens'
import { keyedHash } from '@/lib/encryption'
import { siteUrl } from '@/lib/env'
import { sealed, unsealed } from '@/lib/sealing'

const KEY = 'what is stored about a follower'
/** As long as an address that never confirmed is written to once (sweeping.ts): it could not ask for another key sooner. */
const KEY_SECONDS = 30 * 24 * 60 * 60

/** By this an address is found: the same everywhere, so that its comments, letters and follows are one person's. */
export const hashOfEmail = (email: string): Uint8Array<ArrayBuffer> => keyedHash(email)

/**
 * The secret of an address's own page. It is derived, so that every letter can hold it while the database holds its hash alone.
 */
export const secretOf = (emailHash: Uint8Array): string =>
  keyedHash(`follower ${Buffer.from(emailHash).toString('hex')}`).toString('base64url')

export const tokenHashOf = (emailHash: Uint8Array): Uint8Array<ArrayBuffer> => hashOfToken(secretOf(emailHash))

/** What opens all that is stored about the address, besides its secret, for a while: in letters that were asked for alone. */
export const keyOfFollower = (secret: string): string => sealed(KEY, secret, KEY_SECONDS)

export const isKeyOf = (secret: string, key: string | undefined): boolean => unsealed(KEY, key) === secret

/** The page that shows what an address follows and ends it; with a key it gives and erases what is stored. */
export const pageOfFollower = (secret: string, key?: string): string =>
  `${siteUrl()}/following/${secret}${key === undefined ? '' : `?key=${key}`}`

/**
 * Headers by which mail programs end follows in one click (RFC 8058 §3.1): nothing but the address is needed.
 * @param follows ids of those that the letter tells of; empty for all
 */
export const unsubscribeHeaders = (secret: string, follows: number[]): Record<string, string> => ({
  'List-Unsubscribe': `<${siteUrl()}/api/following/${secret}/end${follows.length > 0 ? `?follows=${follows.join('-')}` : ''}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
