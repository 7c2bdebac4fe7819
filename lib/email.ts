/** RFC 5321 §4.5.3.1.3: a path has 256 octets at most, of which two are its angle brackets. */
export const LONGEST_EMAIL = 254

/**
 * The one form in which an address is stored, compared and written to: trimmed, in Unicode's NFKC, lower case.
 * Null for what is no plain address. Quoted, listed and commented forms of RFC 5322 are refused on purpose: two programs that
 * read them differently have let strangers in.
 */
export function canonicalEmail(text: string): string | null {
  const email = text.normalize('NFKC').trim().toLowerCase()
  return email.length <= LONGEST_EMAIL && PLAIN_ADDRESS.test(email) ? email : null
}

/** The HTML standard's valid e-mail address, and a dot in its domain. */
const PLAIN_ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/
