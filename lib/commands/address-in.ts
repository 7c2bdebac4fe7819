import { canonicalEmail } from '@/lib/email'
import { Conflict } from '@/lib/errors'

/** An address as somebody typed it at a terminal, in canonical form. */
export function addressIn(text: string): string {
  const email = canonicalEmail(text)
  if (email === null) throw new Conflict(`“${text}” is no e-mail address.`)
  return email
}
