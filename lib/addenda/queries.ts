import { type ArticleLink, linksTo } from '@/lib/articles/queries'
import { db } from '@/lib/db/client'
import type { Addendum } from '@/lib/db/generated/client'
import type { RenderedBlock } from '@/lib/richtext/render'
import { type Day, dayFromDate } from '@/lib/time/day'
import { isVisible } from './policy'

export type AddendumKind = 'update' | 'correction' | 'resolved' | 'retraction'

/** What a list tells of an addendum. */
export interface AddendumNote {
  number: number
  kind: AddendumKind
  occurredOn: Day
  summary: string | null
}

export interface AddendumView extends AddendumNote {
  id: number
  publishedAt: Date
  placement: 'top' | 'after' | 'end'
  afterBlock: string | null
  supersedes: string[]
  blocks: RenderedBlock[]
  plainText: string
  /** Passages it supersedes that the present body no longer has, from the version they stood in. */
  quotes: RenderedBlock[]
  creditName: string | null
  creditCommentId: number | null
  feedId: string
}

/** Published addenda of a published article, in the order of their dates. */
export async function addendaOf(articleId: number): Promise<AddendumView[]> {
  const rows = await db().addendum.findMany({
    where: { articleId, ...isVisible() },
    orderBy: [{ occurredOn: 'asc' }, { number: 'asc' }],
  })
  const versions = new BlocksOfVersions(articleId)
  return Promise.all(
    rows.map(async (row) => ({
      ...noteOf(row),
      id: row.id,
      publishedAt: row.publishedAt ?? row.createdAt,
      placement: row.placement,
      afterBlock: row.afterBlock,
      supersedes: row.supersedes,
      blocks: row.rendered as unknown as RenderedBlock[], // written by lib/richtext alone
      plainText: row.plainText,
      quotes: await quotesOf(row, versions),
      creditName: row.creditName,
      creditCommentId: row.creditCommentId,
      feedId: row.feedId,
    })),
  )
}

/** Published addenda of several articles, by article, in the order of their dates; articles without any are left out. */
export async function addendaNotesOf(articleIds: number[]): Promise<Record<number, AddendumNote[]>> {
  const rows = await db().addendum.findMany({
    where: { articleId: { in: articleIds }, ...isVisible() },
    orderBy: [{ occurredOn: 'asc' }, { number: 'asc' }],
    select: { articleId: true, number: true, kind: true, occurredOn: true, summary: true },
  })
  const notes: Record<number, AddendumNote[]> = {}
  for (const row of rows) {
    const ofArticle = notes[row.articleId] ?? []
    ofArticle.push(noteOf(row))
    notes[row.articleId] = ofArticle
  }
  return notes
}

/** The addenda published last, with the articles they belong to. */
export async function recentAddenda(limit: number): Promise<(AddendumNote & { article: ArticleLink })[]> {
  const rows = await db().addendum.findMany({
    where: { ...isVisible(), article: { status: 'published', publishedAt: { lte: new Date() } } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { articleId: true, number: true, kind: true, occurredOn: true, summary: true },
  })
  const articles = new Map((await linksTo(rows.map((row) => row.articleId))).map((link) => [link.id, link]))
  return rows.flatMap((row) => {
    const article = articles.get(row.articleId)
    return article ? [{ ...noteOf(row), article }] : []
  })
}

const noteOf = (row: Pick<Addendum, 'number' | 'kind' | 'occurredOn' | 'summary'>): AddendumNote => ({
  number: row.number,
  kind: row.kind,
  occurredOn: dayFromDate(row.occurredOn),
  summary: row.summary,
})

/** Rendered blocks of the versions that one article's addenda speak of, each read once, when it is needed. */
class BlocksOfVersions {
  private readonly read = new Map<number, Promise<RenderedBlock[]>>()
  private currentNumber: Promise<number | null> | undefined

  constructor(private readonly articleId: number) {}

  /** Number of the version that readers see. */
  current(): Promise<number | null> {
    this.currentNumber ??= db()
      .article.findUnique({ where: { id: this.articleId }, select: { currentVersion: true } })
      .then((found) => found?.currentVersion ?? null)
    return this.currentNumber
  }

  of(number: number): Promise<RenderedBlock[]> {
    const known = this.read.get(number) ?? this.fetch(number)
    this.read.set(number, known)
    return known
  }

  private async fetch(number: number): Promise<RenderedBlock[]> {
    const where = { articleId_number: { articleId: this.articleId, number } }
    const version = await db().version.findUniqueOrThrow({ where, select: { rendered: true } })
    return version.rendered as unknown as RenderedBlock[]
  }
}

async function quotesOf(row: Addendum, versions: BlocksOfVersions): Promise<RenderedBlock[]> {
  if (row.supersedes.length === 0) return []
  const current = await versions.current()
  if (current === null || current === row.articleVersion) return []
  const standing = new Set((await versions.of(current)).flatMap((block) => block.ids))
  const lost = row.supersedes.filter((id) => !standing.has(id))
  if (lost.length === 0) return []
  return (await versions.of(row.articleVersion)).filter((block) => lost.some((id) => block.ids.includes(id)))
}
