import 'server-only'
import { actorWithToken, tokenIn } from '@/lib/auth/access-tokens'
import type { MemberActor } from '@/lib/auth/actor'
import { currentActor } from '@/lib/auth/session'
import { Forbidden, SignInNeeded } from '@/lib/errors'
import { isOwnForm } from './forms'

/** Where programs may speak for a member by a token. Everywhere else a token is nothing: pages and accounts are for people. */
const FOR_PROGRAMS = /^\/api\/articles(?:\/|$)/

/**
 * The member who asks for JSON: a program by its token, or a page of ours by the browser's session. A token goes before: a
 * request that brings one is judged by it alone.
 * @throws SignInNeeded, and Forbidden for a page elsewhere or a token that does not permit this
 */
export async function speakerOf(request: Request): Promise<MemberActor> {
  const token = FOR_PROGRAMS.test(new URL(request.url).pathname) ? tokenIn(request.headers) : null
  if (token !== null) return programOf(token, request.method)
  if (!isOwnForm(request)) throw new Forbidden('web.elsewhere')
  const actor = await currentActor()
  if (actor.kind !== 'member') throw new SignInNeeded('auth.needed')
  return actor
}

async function programOf(token: string, method: string): Promise<MemberActor> {
  const actor = await actorWithToken(token, method === 'GET' || method === 'HEAD' ? 'read' : 'write')
  if (actor === null) throw new SignInNeeded('auth.badToken')
  if (actor === 'scope') throw new Forbidden('auth.noScope')
  return actor
}
