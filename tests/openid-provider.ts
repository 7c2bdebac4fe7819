// A real OpenID Connect provider, and somebody with a browser that has an account there.
import type { Server } from 'node:http'
import Provider from 'oidc-provider'

/** What the provider says of whoever signs in. */
export interface Person {
  subject: string
  email: string
  email_verified: boolean
}

/** @param returnTo the blog's address that people come back to */
export async function aProvider(returnTo: string) {
  let person: Person = { subject: 'nobody', email: '', email_verified: false }
  const server = await new Promise<Server>((resolve) => {
    const listening = new Provider('http://127.0.0.1:0', {}).listen(0, '127.0.0.1', () => resolve(listening))
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'blog', client_secret: 'a secret of the blog', redirect_uris: [returnTo] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    findAccount: async (_, accountId) => ({
      accountId,
      claims: async () => ({ sub: accountId, email: person.email, email_verified: person.email_verified }),
    }),
  })
  server.removeAllListeners('request')
  server.on('request', provider.callback())
  return {
    issuer,
    close: () => server.close(),
    /** Goes there as this person, signs in, agrees, and comes back. @returns the address that leads back to the blog */
    visit: (url: string, as: Person): Promise<string> => {
      person = as
      return signInThere(url, as.subject, returnTo)
    },
  }
}

/** Follows redirects and fills in the provider's two forms until it sends the browser back. */
async function signInThere(start: string, subject: string, returnTo: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  for (let step = 0; step < 20; step++) {
    const answer = await ask(url, jar)
    const to = answer.headers.get('location')
    if (to) {
      url = new URL(to, url).href
      if (url.startsWith(returnTo)) return url
      continue
    }
    const page = await answer.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1]
    if (!action || !prompt) throw new Error(`${answer.status} at ${url}: ${page.slice(0, 500)}`)
    const sent = await ask(
      new URL(action, url).href,
      jar,
      new URLSearchParams({ prompt, login: subject, password: 'x' }),
    )
    url = new URL(sent.headers.get('location') ?? '', url).href
  }
  throw new Error('The provider sends nobody back.')
}

async function ask(url: string, jar: Map<string, string>, body?: URLSearchParams): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual', ...(body && { method: 'POST', body }) })
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
  return answer
}
