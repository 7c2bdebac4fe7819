import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { canManageMembers } from './policy'

const PAGE = 50

/** A line of the audit log. */
export interface AuditLine {
  id: number
  at: Date
  /** The member's name; null for the command line, and for what the blog did by itself. */
  who: string | null
  verb: string
  /** What it was done to, as it was noted: `article 12 addendum 2`. */
  subject: string | null
  /** What that is called now, where it has a name: the article's title, the member's name. */
  name: string | null
}

/**
 * What members did, the newest first, fifty at a time.
 * @param before id of the last line of the page before; null for the newest
 * @param memberId whose doings only; null for everybody's
 * @returns also where the next page begins, if there is one; null for whoever is not the owner
 */
export async function auditLog(
  actor: Actor,
  { before, memberId }: { before: number | null; memberId: number | null },
): Promise<{ lines: AuditLine[]; next: number | null } | null> {
  if (!canManageMembers(actor)) return null
  const rows = await db().auditEntry.findMany({
    where: { ...(before !== null && { id: { lt: before } }), ...(memberId !== null && { memberId }) },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    include: { member: { select: { name: true } } },
  })
  const shown = rows.slice(0, PAGE)
  const names = await namesOf(shown.flatMap(({ subject }) => subject ?? []))
  const lines = shown.map(({ id, at, member, verb, subject }) => ({
    id,
    at,
    who: member?.name ?? null,
    verb,
    subject,
    name: (subject && names.get(thingIn(subject))) ?? null,
  }))
  return { lines, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** `article 12 addendum 2` is about `article 12`. */
const thingIn = (subject: string) => subject.split(' ', 2).join(' ')

/** What the things are called now, for the whole page by one query. */
async function namesOf(subjects: string[]): Promise<Map<string, string>> {
  const idsOf = (kind: string) =>
    subjects.map((subject) => Number(new RegExp(`^${kind} (\\d{1,9})\\b`).exec(subject)?.[1] ?? 0))
  const rows = await db().$queryRaw<{ thing: string; name: string | null }[]>`
    select 'article ' || a.id as thing, coalesce(nullif(d.title, ''), v.title) as name from "Article" a
    left join "Draft" d on d."articleId" = a.id and a."currentVersion" is null
    left join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    where a.id = any(${idsOf('article')}::int[])
    union all
    select 'member ' || id, name from "Member" where id = any(${idsOf('member')}::int[])
    union all
    select 'category ' || id, name from "Category" where id = any(${idsOf('category')}::int[])
    union all
    select 'media ' || id, name from "Media" where id = any(${idsOf('media')}::int[])`
  return new Map(rows.flatMap(({ thing, name }) => (name === null ? [] : [[thing, name]])))
}
