import { parseCookie } from 'cookie'
import { PROOF_SECONDS } from '@/lib/auth/entering'
import { siteUrl } from '@/lib/env'

/** Carries the proof that the password was right from the first step of signing in to the second. */
export const PROOF_COOKIE = 'tsuiki-proof'

/** A header that keeps a proof for the second step. */
export const keepProof = (proof: string): [string, string] => ['set-cookie', cookie(proof, PROOF_SECONDS)]

export const dropProof = (): [string, string] => ['set-cookie', cookie('', 0)]

/** The proof that a request brings, if it brings one. */
export const proofIn = (headers: Headers): string | undefined => parseCookie(headers.get('cookie') ?? '')[PROOF_COOKIE]

const cookie = (value: string, seconds: number) =>
  `${PROOF_COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${siteUrl().startsWith('https:') ? '; Secure' : ''}`
