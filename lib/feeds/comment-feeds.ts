import { VISIBLE } from '@/lib/comments/policy'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isPublished, PUBLISHED } from '@/lib/db/published'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { type Entry, type Feed, newestChange } from './feed'
import { paragraphs } from './html-text'
import { substantiveTitles } from './substantive'
import { absoluteUrl, feedIdUri } from './urls'

const NEWEST = 50

interface Row {
  id: number
  name: string
  url: string | null
  text: string
  sourceTitle: string | null
  createdAt: Date
  editedAt: Date | null
  articleId: number
  path: string
  feedId: string
}

/** The newest comments that readers may read, of the whole blog. */
export async function blogCommentsFeed(site: Site): Promise<Feed> {
  const rows = await newestComments(Prisma.sql`true`)
  return {
    ...(await shared(rows, site)),
    title: translator(site.language)('feeds.comments', { blog: site.title }),
    homeUrl: `${site.url}/`,
    selfUrl: `${site.url}/comments/feed.xml`,
  }
}

/** The newest comments under one article, or null when nobody may read that article or its comments. */
export async function articleCommentsFeed(articleId: number, site: Site): Promise<Feed | null> {
  const article = await db().article.findFirst({
    where: { id: articleId, commentPolicy: { not: 'off' }, ...isPublished() },
    select: { path: true },
  })
  const title = (await substantiveTitles([articleId])).get(articleId)
  if (!article?.path || title === undefined) return null
  const rows = await newestComments(Prisma.sql`c."articleId" = ${articleId}`)
  return {
    ...(await shared(rows, site)),
    title: translator(site.language)('feeds.commentsOf', { blog: site.title, title }),
    homeUrl: absoluteUrl(site.url, article.path),
    selfUrl: `${site.url}/comments/${articleId}/feed.xml`,
  }
}

const newestComments = (condition: Prisma.Sql) =>
  db().$queryRaw<Row[]>`
    select c.id, c.name, c.url, c.text, c."sourceTitle", c."createdAt", c."editedAt", c."articleId", a.path, a."feedId"
    from "Comment" c join "Article" a on a.id = c."articleId"
    where ${VISIBLE} and ${PUBLISHED} and a."commentPolicy" <> 'off' and ${condition}
    order by c."createdAt" desc, c.id desc limit ${NEWEST}`

async function shared(rows: Row[], site: Site) {
  const titles = await substantiveTitles([...new Set(rows.map(({ articleId }) => articleId))])
  const entries = rows.map((row) => entryOf(row, titles.get(row.articleId) ?? '', site))
  return { description: site.tagline, language: site.language, updated: newestChange(entries), entries }
}

function entryOf(row: Row, title: string, site: Site): Entry {
  const articleUrl = absoluteUrl(site.url, row.path)
  const source = row.sourceTitle ? `${row.sourceTitle}\n\n` : ''
  return {
    feedId: commentFeedId(row),
    title: translator(site.language)('feeds.comment', { name: row.name, title }),
    url: `${site.url}/comment/${row.id}`, // leads to the page of the thread where it stands
    relatedUrl: null,
    inReplyTo: { feedId: row.feedId, url: articleUrl },
    publishedAt: row.createdAt,
    updatedAt: row.editedAt ?? row.createdAt,
    author: { name: row.name, url: row.url && /^https?:\/\//i.test(row.url) ? row.url : null },
    categories: [],
    summary: null,
    html: paragraphs(source + row.text),
  }
}

/** Made of two things that never change: the article's own feed id, and the comment's number. */
function commentFeedId({ id, feedId }: Row): string {
  const article = feedIdUri(feedId)
  return article.includes('#') ? feedIdUri(`${feedId} comment ${id}`) : `${article}#comment-${id}`
}
