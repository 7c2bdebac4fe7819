import { z } from 'zod'
import { canonicalEmail } from '@/lib/auth/email'

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

/** What somebody says of themselves who becomes a member. */
export const newMember = z
  .object({
    name: z.string().trim().min(1, 'accounts.noName').max(LONGEST_NAME, 'accounts.longName'),
    email,
    password: z
      .string()
      .min(SHORTEST_PASSWORD, 'accounts.shortPassword')
      .max(LONGEST_PASSWORD, 'accounts.longPassword'),
  })
  .refine(({ password, email, name }) => ![email, name].includes(password.trim().toLowerCase()), {
    path: ['password'],
    message: 'accounts.guessablePassword',
  })

export type NewMember = z.infer<typeof newMember>
