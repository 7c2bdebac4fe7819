import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type Actor, ANONYMOUS, type MemberActor } from './actor'
import { secretIn, signIn, signOut } from './door'
import { endSession, type OpenSession, sessionWith } from './sessions'
import { signInTo } from './ways-in'

/** The member who is signed in, with the session they are signed in by; null for everybody else. Asked once a request. */
export const currentSession = cache(async (): Promise<OpenSession | null> => {
  const secret = await secretIn(await headers())
  return secret === null ? null : sessionWith(secret)
})

/** Who is speaking in this request. */
export async function currentActor(): Promise<Actor> {
  const session = await currentSession()
  return session ? { kind: 'member', id: session.member.id, role: session.member.role } : ANONYMOUS
}

/** The member who is signed in; whoever is not is shown the way in, and back here afterwards. @param to a path of ours */
export async function memberOrSignIn(to: string): Promise<MemberActor> {
  const actor = await currentActor()
  if (actor.kind !== 'member') redirect(signInTo(to))
  return actor
}

/** Gives this browser the cookie of a session that was opened for it. @param secret the session's */
export async function letIn(secret: string): Promise<void> {
  await signIn('session', { secret, redirect: false })
}

/** Ends the session of this browser, for good: a copy of its cookie opens nothing any more. */
export async function signOutHere(): Promise<void> {
  const secret = await secretIn(await headers())
  if (secret !== null) await endSession(secret)
  await signOut({ redirect: false })
}
