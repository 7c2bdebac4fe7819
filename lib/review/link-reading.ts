import { db, inTransaction, type Reader } from '@/lib/db/client'
import type { RenderedBlock } from '@/lib/richtext/render'
import { site } from '@/lib/settings/queries'
import { linksIn } from './links'

/**
 * Writes down what published articles and their addenda link to, of those that were touched since. Links that nobody uses any more
 * are forgotten.
 * @returns how many articles were read; 0 when there are no more
 */
export async function readLinks(most: number): Promise<number> {
  const due = await db().$queryRaw<{ id: number }[]>`
    select a.id from "Article" a left join "LinkReading" r on r."articleId" = a.id
    where a."currentVersion" is not null and r."touchedAt" is distinct from a."touchedAt" order by a.id limit ${most}`
  const { url } = await site()
  for (const { id } of due) await readLinksOf(id, url)
  if (due.length > 0) await db().link.deleteMany({ where: { uses: { none: {} } } })
  return due.length
}

async function readLinksOf(articleId: number, origin: string): Promise<void> {
  await inTransaction(async (tx) => {
    const article = await tx.article.findUnique({
      where: { id: articleId },
      select: { touchedAt: true },
    })
    if (!article) return
    const { touchedAt } = article
    const urls = linksIn(await publishedHtml(tx, articleId), origin).sort() // in one order, for whoever else writes them
    await tx.link.createMany({ data: urls.map((url) => ({ url })), skipDuplicates: true })
    const links = await tx.link.findMany({ where: { url: { in: urls } }, select: { id: true } })
    await tx.linkUse.deleteMany({ where: { articleId } })
    await tx.linkUse.createMany({ data: links.map(({ id }) => ({ articleId, linkId: id })) })
    await tx.linkReading.upsert({
      where: { articleId },
      create: { articleId, touchedAt },
      update: { touchedAt },
    })
  })
}

/** The body of an article and those of its addenda as readers see them; empty for one that is not published. */
export async function publishedHtml(reader: Reader, articleId: number): Promise<string> {
  const article = await reader.article.findFirst({
    where: { id: articleId, status: 'published' },
    select: { currentVersion: true },
  })
  if (!article) return ''
  const version = await reader.version.findUnique({
    where: { articleId_number: { articleId, number: article.currentVersion ?? 0 } },
    select: { rendered: true },
  })
  const addenda = await reader.addendum.findMany({
    where: { articleId, status: 'published' },
    orderBy: { number: 'asc' },
    select: { rendered: true },
  })
  return [...(version ? [version] : []), ...addenda].map(({ rendered }) => htmlOf(rendered)).join('')
}

const htmlOf = (rendered: unknown) => (rendered as RenderedBlock[]).map(({ html }) => html).join('') // written by lib/richtext alone
