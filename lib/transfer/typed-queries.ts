import { editableNow } from '@/lib/articles/policy'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { Prisma, TypedAddendum } from '@/lib/db/generated/client'
import type { Body } from '@/lib/richtext/body'
import { renderBody } from '@/lib/richtext/render'
import type { Day } from '@/lib/time/day'
import { type Offer, offersIn } from './addendum-offers'
import { limitsOf, offersOf } from './typed-addenda'
import { TYPED_PAGE, type TypedList, type TypedOrder } from './typed-input'

/** A typed addendum before a member: its passage as it stands, and what it would become. */
export interface OfferedAddendum {
  id: number
  article: { id: number; title: string; path: string | null; publishedAt: Date | null; reads: number }
  /** The version that it was found in: what an acceptance names. */
  version: number
  /** Whether words of the article wait to be published: then nothing is taken out of its body. */
  isDrafted: boolean
  passage: string
  /** How many blocks of the body it has, and how many it may have. */
  blocks: number
  mostBlocks: number
  /** Null where it cannot be taken out. */
  becomes: { html: string; kind: 'update' | 'correction'; occurredOn: Day | null; summary: string } | null
}

/** Typed addenda for a member to decide about, a page of them counted from 1. */
export interface TypedListing {
  offered: OfferedAddendum[]
  total: number
}

/** How many wait: those whose day is certain, and in how many articles; the doubtful; those put off and those refused. */
export interface TypedFigures {
  certain: number
  certainArticles: number
  waiting: number
  later: number
  refused: number
}

/** That a member wants to see one of them with so many blocks. */
export interface Reach {
  id: number
  blocks: number
}

export async function typedInStudio(
  actor: Actor,
  { list, order, page, reach }: { list: TypedList; order: TypedOrder; page: number; reach?: Reach | null },
): Promise<TypedListing> {
  const where = { ...inList(list), article: editableNow(actor) }
  const [total, rows] = await Promise.all([
    db().typedAddendum.count({ where }),
    db().typedAddendum.findMany({
      where,
      orderBy: [...ORDERS[order], { id: 'asc' }],
      skip: (page - 1) * TYPED_PAGE,
      take: TYPED_PAGE,
      include: { article: { include: WORDS } },
    }),
  ])
  const offers = new Map<number, Promise<Map<number, Offer>>>()
  const offered = await Promise.all(
    rows.map(async ({ article, ...row }) => {
      const ofArticle = offers.get(article.id) ?? offersById(article, reach ?? null)
      offers.set(article.id, ofArticle)
      const offer = (await ofArticle).get(row.id)
      return offer ? [offeredAs(row, article, offer)] : []
    }),
  )
  return { total, offered: offered.flat() }
}

export async function typedFigures(actor: Actor): Promise<TypedFigures> {
  const article = editableNow(actor)
  const certain = { ...inList('certain'), article }
  const count = (list: TypedList) => db().typedAddendum.count({ where: { ...inList(list), article } })
  const [found, certainArticles, waiting, later, refused] = await Promise.all([
    db().typedAddendum.count({ where: certain }),
    db().typedAddendum.groupBy({ by: ['articleId'], where: certain }),
    count('waiting'),
    count('later'),
    count('refused'),
  ])
  return { certain: found, certainArticles: certainArticles.length, waiting, later, refused }
}

/** What was accepted together lately, newest first, for undoing it. */
export async function latestAcceptances(actor: Actor): Promise<{ batch: string; addenda: number; at: Date }[]> {
  const rows = await db().acceptance.findMany({
    where: { article: editableNow(actor) },
    orderBy: { id: 'desc' },
    take: MOST_LOOKED_AT,
    select: { batch: true, createdAt: true, _count: { select: { typed: true } } },
  })
  const batches = new Map<string, { batch: string; addenda: number; at: Date }>()
  for (const { batch, createdAt, _count } of rows) {
    const known = batches.get(batch)
    batches.set(batch, { batch, addenda: (known?.addenda ?? 0) + _count.typed, at: known?.at ?? createdAt })
  }
  return [...batches.values()].slice(0, MOST_BATCHES)
}

const MOST_BATCHES = 5
/** Some more than articles that are accepted together. */
const MOST_LOOKED_AT = 1_000

const inList = (list: TypedList): Prisma.TypedAddendumWhereInput => {
  if (list === 'certain' || list === 'waiting') return { state: 'waiting', isCertain: list === 'certain' }
  return { state: list }
}

const ORDERS = {
  read: [{ article: { recentReads: 'desc' } }, { article: { publishedAt: 'asc' } }],
  oldest: [{ article: { publishedAt: 'asc' } }],
} satisfies Record<TypedOrder, Prisma.TypedAddendumOrderByWithRelationInput[]>

const WORDS = {
  draft: { select: { articleId: true } },
  versions: { select: { number: true, title: true } },
} satisfies Prisma.ArticleInclude

type WithWords = Prisma.ArticleGetPayload<{ include: typeof WORDS }>

async function offersById(article: WithWords, reach: Reach | null): Promise<Map<number, Offer>> {
  const articleId = article.id
  const version = await db().version.findUnique({
    where: { articleId_number: { articleId, number: article.currentVersion ?? 0 } },
    select: { body: true },
  })
  if (!version) return new Map()
  const rows = await db().typedAddendum.findMany({ where: { articleId, state: { not: 'accepted' } } })
  const asked = rows.find(({ id }) => id === reach?.id)
  const blocksOf = (beginning: string) => (beginning === asked?.heading ? reach?.blocks : undefined)
  const found = offersOf(rows, offersIn(version.body as unknown as Body, await limitsOf(article), blocksOf))
  return new Map(found.map(({ row, offer }) => [row.id, offer]))
}

function offeredAs({ id }: TypedAddendum | { id: number }, article: WithWords, offer: Offer): OfferedAddendum {
  const { currentVersion, versions, draft, path, publishedAt, recentReads } = article
  const title = versions.find(({ number }) => number === currentVersion)?.title ?? ''
  const { taken, kind, day, blocks, mostBlocks } = offer
  return {
    id,
    article: { id: article.id, title, path, publishedAt, reads: recentReads },
    version: currentVersion ?? 0,
    isDrafted: draft !== null,
    ...{ blocks, mostBlocks },
    passage: htmlOf(offer.passage),
    becomes: taken && {
      html: htmlOf(taken.addendum.body),
      kind,
      occurredOn: day,
      summary: taken.addendum.summary ?? '',
    },
  }
}

const htmlOf = (body: Body) =>
  renderBody(body)
    .map(({ html }) => html)
    .join('')
