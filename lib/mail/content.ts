import { z } from 'zod'
import { decrypt } from '@/lib/encryption'

/** What is kept of a letter, encrypted: what somebody typed stands in it, and links that are its reader's alone. */
const content = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  secrets: z.array(z.string()),
})

export type Content = z.infer<typeof content>

export const contentIn = (bytes: Uint8Array): Content => content.parse(JSON.parse(decrypt(bytes)))

/** The same letter without the secrets that it was written to tell. */
export function withoutSecrets({ subject, text, html, headers, secrets }: Content): Content {
  const hide = (words: string) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '••••••'), words)
  return {
    subject: hide(subject),
    text: hide(text),
    html: html === null ? null : hide(html),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, hide(value)])),
    secrets: [],
  }
}

/** A subject is one line: what would end it, and what is not seen, becomes a space. */
export const onOneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
