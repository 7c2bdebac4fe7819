import { Secret, TOTP } from 'otpauth'

/** What authenticators take as given, whatever else a QR code says: SHA-1, 6 digits, 30 seconds (RFC 6238). */
const STEP_S = 30
/** Clocks of phones go wrong: the code before and the one after are right as well (RFC 6238 §5.2). */
const WINDOW = 1

/** A secret of 160 bits (RFC 4226 §4), in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What the QR code for an authenticator holds. @param issuer the blog's title @param label whose account it is */
export const totpUri = (secret: string, issuer: string, label: string): string =>
  new TOTP({ secret, issuer, label }).toString()

/** The half-minute, counted from 1970, that a code belongs to; null when it is wrong. */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | null {
  const delta = new TOTP({ secret }).validate({ token: code, timestamp: now, window: WINDOW })
  return delta === null ? null : Math.floor(now / 1000 / STEP_S) + delta
}

/** A code as it is compared: digits of a Japanese keyboard are digits, spaces and hyphens are for the eye. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, '')
