import type { Reader } from '@/lib/db/client'
import type { AddendumKind, AnnouncementKind } from '@/lib/db/generated/client'
import { addendumTitle } from '@/lib/feeds/entries'
import { absoluteUrl } from '@/lib/feeds/urls'
import { ANNOUNCEMENTS, SHOWN } from '@/lib/following/due'
import { type Translate, translator } from '@/lib/i18n/translator'
import { excerptOf } from '@/lib/richtext/plain-text'
import type { Site } from '@/lib/settings/queries'

/** What a letter says of one announcement. */
export interface Matter {
  /** The announcement's id. */
  id: number
  title: string
  /** Its beginning; empty when it has no words. */
  words: string
  /** Whether the words are a reader's. */
  isQuoted: boolean
  url: string
  /** What the link to it says. */
  link: string
}

interface Row {
  id: number
  kind: AnnouncementKind
  path: string
  title: string
  excerpt: string
  number: number | null
  addendumKind: AddendumKind | null
  summary: string | null
  addendumText: string | null
  commentId: number | null
  name: string | null
  commentText: string | null
}

/** What there is to say of announcements, in their order; of what readers can no longer see, nothing. */
export async function mattersOf(reader: Reader, ids: number[], site: Site): Promise<Matter[]> {
  const rows = await reader.$queryRaw<Row[]>`
    select n.id, n.kind::text as kind, a.path, v.title, v.excerpt,
      d.number, d.kind::text as "addendumKind", d.summary, d."plainText" as "addendumText",
      c.id as "commentId", c.name, c.text as "commentText"
    from ${ANNOUNCEMENTS} join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    where n.id = any(${ids}) and ${SHOWN} order by n.at, n.id`
  const t = translator(site.language)
  return rows.map((row) => ({ id: row.id, ...saidOf(row, site, t) }))
}

function saidOf(row: Row, { url: origin }: Site, t: Translate): Omit<Matter, 'id'> {
  const { title, path } = row
  switch (row.kind) {
    case 'article':
      return {
        title: t('news.article', { title }),
        words: row.excerpt,
        isQuoted: false,
        url: absoluteUrl(origin, path),
        link: t('news.readArticle'),
      }
    case 'addendum':
      return {
        title: addendumTitle(title, { kind: row.addendumKind ?? 'update', summary: row.summary }, t),
        words: excerptOf(row.addendumText ?? ''),
        isQuoted: false,
        url: absoluteUrl(origin, path, `addendum-${row.number}`),
        link: t('news.readAddendum'),
      }
    case 'comment':
      return {
        title: t('news.comment', { title, name: row.name || t('comments.nameless') }),
        words: excerptOf(row.commentText ?? ''),
        isQuoted: true,
        url: `${origin}/comment/${row.commentId}`,
        link: t('news.readComment'),
      }
  }
}
