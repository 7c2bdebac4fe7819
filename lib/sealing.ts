import { decrypt, encrypt } from '@/lib/encryption'

/**
 * A text that a browser may carry for a while without reading or changing it.
 * @param purpose what it is for: nothing that was sealed for another use is taken in its place
 */
export const sealed = (purpose: string, text: string, seconds: number, now = Date.now()): string =>
  encrypt(JSON.stringify([purpose, now + seconds * 1000, text])).toString('base64url')

/** What was sealed for this purpose; null when it was not, was changed, or its time is over. */
export function unsealed(purpose: string, bytes: string | undefined, now = Date.now()): string | null {
  try {
    const [itsPurpose, until, text] = JSON.parse(decrypt(Buffer.from(bytes ?? '', 'base64url'))) as [
      string,
      number,
      string,
    ]
    return itsPurpose === purpose && now < until ? text : null
  } catch {
    return null
  }
}
