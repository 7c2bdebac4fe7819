import { hashOfToken, newToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'
import { decrypt, encrypt } from '@/lib/encryption'
import type { Said } from '@/lib/i18n/translator'
import { LONGEST_TEXT } from './input'
import { hashOfNetwork } from './pace'

/** What was wrong with a comment, by field (`form` for the whole), and what was typed. */
export interface RefusedForm {
  errors: Record<string, Said>
  values: Record<string, string>
}

/** The fields of forms for words, and as much of each as somebody types; what a program makes up beside them is not kept. */
const KEPT_FIELDS = [
  ['name', 500],
  ['email', 500],
  ['url', 2_000],
  ['text', 4 * LONGEST_TEXT],
  ['outdated', 10],
  ['notify', 10],
  ['heading', 500],
  ['key', 64], // that which the form drew: sent twice from there, it is one comment
  // of a moderator's form: which comment it was below, and what was to be said about the change
  ['answering', 10],
  ['amendment', 1_000],
] as const

const KEPT_MS = 60 * 60 * 1000
/** Of one network in that hour: whoever is refused more often is no person who corrects a form. */
const MOST_KEPT = 60

/**
 * Keeps a refused comment for the page that shows it again: it may be longer than a cookie.
 * @returns the secret by which it is found, for an hour; null when this network has too many
 */
export async function keepRefused(network: string, form: RefusedForm): Promise<string | null> {
  const networkHash = hashOfNetwork(network)
  const since = new Date(Date.now() - KEPT_MS)
  const kept = await db().refusedComment.count({ where: { networkHash, createdAt: { gt: since } }, take: MOST_KEPT })
  if (kept >= MOST_KEPT) return null
  const token = newToken()
  const values = Object.fromEntries(
    KEPT_FIELDS.flatMap(([name, most]) => {
      const typed = form.values[name]
      return typed === undefined ? [] : [[name, typed.slice(0, most)]]
    }),
  )
  const sealed = encrypt(JSON.stringify({ errors: form.errors, values }))
  await db().refusedComment.create({
    data: { tokenHash: hashOfToken(token), networkHash, form: new Uint8Array(sealed) },
  })
  return token
}

/** A refused comment as it was typed; null when there is none or its hour is over. */
export async function refusedForm(token: string): Promise<RefusedForm | null> {
  const kept = await db().refusedComment.findUnique({ where: { tokenHash: hashOfToken(token) } })
  if (!kept || kept.createdAt.getTime() < Date.now() - KEPT_MS) return null
  return JSON.parse(decrypt(kept.form)) as RefusedForm // written by `keepRefused`
}
