import { db } from '@/lib/db/client'
import type { AddendumKind } from '@/lib/db/generated/client'
import type { RenderedBlock } from '@/lib/richtext/render'

/** What the outside world was told of an article last. */
export interface SubstantiveVersion {
  articleId: number
  title: string
  excerpt: string
  rendered: RenderedBlock[]
}

/**
 * Of each article the newest published version that changed its content, by article: a fixed typo is not told to feeds
 * before the next real change. An article whose versions are all trivial answers with its first.
 */
export async function substantiveVersions(articleIds: number[]): Promise<Map<number, SubstantiveVersion>> {
  const rows = await db().$queryRaw<SubstantiveVersion[]>`
    select distinct on (v."articleId") v."articleId", v.title, v.excerpt, v.rendered
    from "Version" v join "Article" a on a.id = v."articleId"
    where v."articleId" = any(${articleIds}) and v.number <= a."currentVersion"
    order by v."articleId", case when v.kind = 'substantive' then v.number else -v.number end desc`
  return new Map(rows.map((row) => [row.articleId, row]))
}

/** The same without the text, for those who only name articles. */
export async function substantiveTitles(articleIds: number[]): Promise<Map<number, string>> {
  const rows = await db().$queryRaw<{ articleId: number; title: string }[]>`
    select distinct on (v."articleId") v."articleId", v.title
    from "Version" v join "Article" a on a.id = v."articleId"
    where v."articleId" = any(${articleIds}) and v.number <= a."currentVersion"
    order by v."articleId", case when v.kind = 'substantive' then v.number else -v.number end desc`
  return new Map(rows.map((row) => [row.articleId, row.title]))
}

/** What the outside world was told of an addendum last. */
export interface SubstantiveAddendum {
  addendumId: number
  kind: AddendumKind
  summary: string | null
  /** A day of the blog's time zone, as a column of dates gives it. */
  occurredOn: Date
  rendered: RenderedBlock[]
  /** When it was told. */
  updatedAt: Date
}

/** Of each addendum that was published more than once, the newest version that changed its content. */
export async function substantiveAddenda(addendumIds: number[]): Promise<Map<number, SubstantiveAddendum>> {
  const rows = await db().$queryRaw<SubstantiveAddendum[]>`
    select distinct on ("addendumId") "addendumId", kind, summary, "occurredOn", rendered, "publishedAt" as "updatedAt"
    from "AddendumVersion" where "addendumId" = any(${addendumIds}) and change = 'substantive'
    order by "addendumId", number desc`
  return new Map(rows.map((row) => [row.addendumId, row]))
}
