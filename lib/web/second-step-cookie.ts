import { PROOF_SECONDS } from '@/lib/auth/entering'
import { carriedCookie } from './carried-cookie'

/** Carries the proof that the password was right from the first step of signing in to the second. */
const proof = carriedCookie('tsuiki-proof', PROOF_SECONDS)

export const { name: PROOF_COOKIE, keep: keepProof, drop: dropProof, in: proofIn } = proof
