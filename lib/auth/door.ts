import NextAuth from 'next-auth'
import { getToken } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { keyFor } from '@/lib/encryption'
import { siteUrl } from '@/lib/env'
import { sessionWith } from './sessions'

/** As long as browsers keep any cookie: how long a session lives is told by its row. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60

/**
 * The one door to the studio (Auth.js). Whatever shows who somebody is (entering.ts, passkeys.ts) opens a Session row; its
 * secret, handed over here, becomes all that the cookie's token holds. The row is read at each request, so ending it ends the
 * access at once, and nothing that is worth guessing can be tried at the door itself.
 */
export const { handlers, signIn, signOut } = NextAuth(() => ({
  trustHost: true,
  secret: secret(),
  useSecureCookies: isSecure(),
  session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  logger: { error: () => {} }, // a made-up secret is no error of ours
  providers: [
    Credentials({
      id: 'session',
      credentials: { secret: {} },
      authorize: async ({ secret }) =>
        typeof secret === 'string' && (await sessionWith(secret)) ? { id: secret } : null,
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
