/** Who is speaking. Made by the session, the worker's and command line's SYSTEM, and the tests' factories: nowhere else. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'member'; readonly id: number; readonly role: 'owner' | 'editor' | 'author' }
  | { readonly kind: 'system' }

export type MemberActor = Extract<Actor, { kind: 'member' }>

export const ANONYMOUS: Actor = { kind: 'anonymous' }

/** Jobs and the command line: whoever can start them can read the database file as well. */
export const SYSTEM: Actor = { kind: 'system' }

/** Works on what is everybody's: owner and editors. */
export const isEditor = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'member' && actor.role !== 'author')

/** The member who speaks, by id; null for jobs and the command line. */
export const memberIdOf = (actor: Actor): number | null => (actor.kind === 'member' ? actor.id : null)

/** May run the blog as a whole: import, remove, re-index, change settings. */
export const runsTheBlog = (actor: Actor) =>
  actor.kind === 'system' || (actor.kind === 'member' && actor.role === 'owner')
