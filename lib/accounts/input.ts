import { z } from 'zod'
import { SCOPES } from '@/lib/auth/scopes'
import { canonicalEmail } from '@/lib/email'

/** Shorter ones are guessed (NIST SP 800-63B-4 §3.1.1 asks for 15 where a password is the only factor, 8 at least). */
export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 200
export const LONGEST_NAME = 60

export const email = z.string().transform((text, context) => {
  const address = canonicalEmail(text)
  if (address !== null) return address
  context.addIssue({ code: 'custom', message: 'accounts.badEmail' })
  return z.NEVER
})

const name = z.string().trim().min(1, 'accounts.noName').max(LONGEST_NAME, 'accounts.longName')

const password = z
  .string()
  .min(SHORTEST_PASSWORD, 'accounts.shortPassword')
  .max(LONGEST_PASSWORD, 'accounts.longPassword')

/** A password that the list of members gives away is none. */
export const isGuessable = (password: string, { email, name }: { email: string; name: string }): boolean =>
  [email, name.toLowerCase()].includes(password.trim().toLowerCase())

/** What somebody says of themselves who becomes a member. */
export const newMember = z.object({ name, email, password }).refine((member) => !isGuessable(member.password, member), {
  path: ['password'],
  message: 'accounts.guessablePassword',
})

export type NewMember = z.infer<typeof newMember>

export const newPassword = z.object({ password })

/** A changed password; the present one shows that it is the member who asks. */
export const passwordChange = z.object({ password, currentPassword: z.string() })

/** What readers and the door know a member by; another address needs the password. */
export const profile = z.object({ name, email, currentPassword: z.string().default('') })

export type Profile = z.infer<typeof profile>

export const ROLES = ['owner', 'editor', 'author'] as const
export type RoleName = (typeof ROLES)[number]

const role = z.enum(ROLES, 'accounts.noRole')

/** Whom an invite is for; without an address, for whoever holds the link. */
export const inviteInput = z.object({
  role,
  email: z.union([z.literal('').transform(() => null), email]).default(null),
})

export const roleInput = z.object({ role })

export const LONGEST_TOKEN_NAME = 60
/** How long an access token may hold, in days; 0 is until it is revoked. */
export const TOKEN_DAYS = [30, 90, 365, 0] as const

export const tokenInput = z.object({
  name: z.string().trim().min(1, 'tokens.noName').max(LONGEST_TOKEN_NAME, 'tokens.longName'),
  scope: z.enum(SCOPES, 'tokens.noScope'),
  days: z.coerce.number().refine((days) => TOKEN_DAYS.some((known) => known === days), 'tokens.noEnd'),
  password: z.string().max(LONGEST_PASSWORD),
})

export type TokenInput = z.infer<typeof tokenInput>

export const LONGEST_PASSKEY_NAME = 60

export const passkeyName = z.string().trim().min(1, 'tokens.noName').max(LONGEST_PASSKEY_NAME, 'tokens.longName')
