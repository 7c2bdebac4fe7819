import NextAuth, { CredentialsSignin } from 'next-auth'
import { getToken } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { keyFor } from '@/lib/encryption'
import { siteUrl } from '@/lib/env'
import { TooMany } from '@/lib/errors'
import { deviceOf } from './device'
import { openSession } from './sessions'

/** As long as browsers keep any cookie: how long a session lives is told by its row. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60

const passwordForm = z.object({
  email: z.string().max(300),
  password: z.string().max(1000),
  trusted: z.string().optional(),
})

/** Tried too often; `code` is what the form's route learns of it. */
class TriedTooOften extends CredentialsSignin {
  override code = 'tooMany'
}

/**
 * The one door to the studio (Auth.js): every way in ends in a Session row, whose secret is all that the cookie's token holds.
 * The row is read at each request, so ending it ends the access at once.
 */
export const { handlers, signIn, signOut } = NextAuth(() => ({
  trustHost: true,
  secret: secret(),
  useSecureCookies: isSecure(),
  session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  logger: { error: () => {} }, // a wrong password is no error of ours
  providers: [
    Credentials({
      id: 'password',
      credentials: { email: {}, password: {}, trusted: {} },
      async authorize(given, request) {
        const form = passwordForm.safeParse(given)
        if (!form.success) return null
        const { email, password, trusted } = form.data
        try {
          const secret = await openSession({ email, password, trusted: trusted === 'on' }, deviceOf(request.headers))
          return secret === null ? null : { id: secret }
        } catch (error) {
          if (error instanceof TooMany) throw new TriedTooOften()
          throw error
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { secret: user.id } : token),
    // What a browser may ask of its own session (/api/auth/session): nothing that a script could carry away.
    session: ({ session: { expires } }) => ({ expires }) as never,
  },
}))

/** The session's secret in a request's cookie, if it is one of ours. @param headers the request's */
export async function secretIn(headers: Headers): Promise<string | null> {
  const token = await getToken({ req: { headers }, secret: secret(), secureCookie: isSecure() })
  return typeof token?.secret === 'string' ? token.secret : null
}

const secret = () => keyFor('session').toString('base64')

const isSecure = () => siteUrl().startsWith('https:')
