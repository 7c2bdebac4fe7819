// Makers of rows for tests. They write directly, so they may tell of impossible pasts; a verb may not.
// A test states what it is about, and these invent the rest.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import type {
  Addendum,
  AddendumKind,
  AddendumStatus,
  Article,
  Category,
  Comment,
  Follower,
  FollowScope,
  Member,
  Placement,
  Prisma,
  Role,
} from '@/lib/db/generated/client'
import { encrypt } from '@/lib/encryption'
import { hashOfEmail, tokenHashOf } from '@/lib/following/secrets'
import { addendumText, commentText, searchDocumentRow, writeSearchDocuments } from '@/lib/indexing/documents'
import { type Body, bodyFromText } from '@/lib/richtext/body'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { plainText } from '@/lib/richtext/plain-text'
import { storedBody } from '@/lib/richtext/stored'

/** A body in whichever form the test finds plainest. */
interface Words {
  body?: Body
  html?: string
  text?: string
}

interface VersionOverrides extends Words {
  title?: string
  kind?: 'trivial' | 'substantive'
  note?: string
  publishedAt?: Date
}

type ArticleColumns = Partial<Omit<Prisma.ArticleUncheckedCreateInput, 'verifiedOn' | 'categories' | 'versions'>>

interface ArticleOverrides extends Words, ArticleColumns {
  title?: string
  publishedAt?: Date
  /** Day, 'YYYY-MM-DD'. */
  verifiedOn?: string
  /** Ids, or names: a name that no category has yet becomes one. */
  categories?: (number | string)[]
  /** Later versions, from number 2 on; the newest is the current one. */
  versions?: VersionOverrides[]
}

/** An article as a test wants it: its row, the words of its current version and its address. */
export type MadeArticle = Article & { path: string; publishedAt: Date; title: string; body: Body; blockIds: string[] }

const DAY = 24 * 60 * 60 * 1000
const EPOCH = Date.parse('2015-03-20T12:00:00Z')

let made = 0
/** A number that no other thing made in this process has. */
const nextNumber = () => ++made

/**
 * An article with its versions, address, categories and search document. Published unless the status says otherwise;
 * `path: null` makes one that never had an address.
 */
export async function anArticle(overrides: ArticleOverrides = {}): Promise<MadeArticle> {
  const { body, html, text, title = `記事 ${nextNumber()}`, categories = [], versions = [], ...columns } = overrides
  const publishedAt = columns.publishedAt ?? new Date(EPOCH + nextNumber() * DAY)
  const states = [{ body, html, text }, ...versions].map((state) => ({
    title,
    publishedAt,
    ...state,
    body: bodyOf(state),
  }))
  const current = states.at(-1) ?? { title, body: bodyOf({}) }
  return inTransaction(async (tx) => {
    const article = await tx.article.create({ data: articleRow(columns, publishedAt, states.length) })
    await tx.version.createMany({
      data: states.map(({ html: _html, text: _text, body: words, ...state }, index) => ({
        ...state,
        ...storedBody(words),
        articleId: article.id,
        number: index + 1,
      })),
    })
    if (article.path !== null) {
      await tx.address.create({ data: { path: article.path, state: 'current', articleId: article.id } })
    }
    await file(tx, article, categories)
    if (article.status === 'published') {
      const subject = { kind: 'article', subjectId: article.id, articleId: article.id, title: current.title } as const
      await writeSearchDocuments(tx, [searchDocumentRow({ ...subject, text: plainText(current.body) })])
    }
    return {
      ...article,
      path: article.path ?? '',
      publishedAt,
      title: current.title,
      body: current.body,
      blockIds: current.body.content.map((block) => String(block.attrs?.id)),
    }
  })
}

interface AddendumOverrides extends Words {
  number?: number
  kind?: AddendumKind
  status?: AddendumStatus
  summary?: string
  /** Day, 'YYYY-MM-DD'. */
  occurredOn?: string
  publishedAt?: Date
  placement?: Placement
  /** Block id; says placement `after` by itself. */
  afterBlock?: string
  supersedes?: string[]
  articleVersion?: number
  creditName?: string
  creditCommentId?: number
}

/** A published addendum at the article's end; it moves the article's substantiveAt as publishing one does. */
export async function anAddendum(article: { id: number }, overrides: AddendumOverrides = {}): Promise<Addendum> {
  const { body, html, text, occurredOn = '2017-07-15', status = 'published', ...columns } = overrides
  const publishedAt = columns.publishedAt ?? new Date(`${occurredOn}T03:00:00Z`)
  const words = bodyOf({ body, html, text })
  const { excerpt: _, ...derivedWords } = storedBody(words)
  return inTransaction(async (tx) => {
    const target = await tx.article.findUniqueOrThrow({
      where: { id: article.id },
      include: { addenda: { select: { number: true } } },
    })
    const addendum = await tx.addendum.create({
      data: {
        number: Math.max(0, ...target.addenda.map(({ number }) => number)) + 1,
        placement: columns.afterBlock === undefined ? 'end' : 'after',
        articleVersion: target.currentVersion ?? 1,
        feedId: `tag:blog.example,2017-07-15:addendum/${randomUUID()}`,
        ...columns,
        ...derivedWords,
        articleId: article.id,
        status,
        occurredOn: new Date(occurredOn),
        publishedAt: status === 'published' ? publishedAt : null,
      },
    })
    if (status !== 'published') return addendum
    if (target.substantiveAt && target.substantiveAt < publishedAt) {
      await tx.article.update({ where: { id: article.id }, data: { substantiveAt: publishedAt } })
    }
    const said = { kind: 'addendum', subjectId: addendum.id, articleId: article.id, title: '' } as const
    const document = searchDocumentRow({ ...said, text: addendumText(addendum) })
    await writeSearchDocuments(tx, [document])
    return addendum
  })
}

type CommentOverrides = Partial<Omit<Prisma.CommentUncheckedCreateInput, 'articleId' | 'addendaSeen'>> & {
  addendaSeen?: number
}

/** A published comment by a reader, written a day after the article unless the test says when. */
export async function aComment(
  article: { id: number; publishedAt: Date | null },
  overrides: CommentOverrides = {},
): Promise<Comment> {
  return inTransaction(async (tx) => {
    const createdAt = new Date(overrides.createdAt ?? (article.publishedAt?.getTime() ?? EPOCH) + DAY)
    const seen = { articleId: article.id, status: 'published', publishedAt: { lt: createdAt } } as const
    const comment = await tx.comment.create({
      data: {
        status: 'published',
        name: `読者 ${nextNumber()}`,
        text: `コメント ${nextNumber()}`,
        addendaSeen: await tx.addendum.count({ where: seen }),
        ...overrides,
        articleId: article.id,
        createdAt,
      },
    })
    if (comment.status === 'published' && !comment.secret) {
      const said = { kind: 'comment', subjectId: comment.id, articleId: article.id, title: '' } as const
      await writeSearchDocuments(tx, [searchDocumentRow({ ...said, text: commentText(comment) })])
    }
    return comment
  })
}

type CategoryOverrides = Partial<Omit<Prisma.CategoryUncheckedCreateInput, 'supportEndsOn'>> & {
  /** Day, 'YYYY-MM-DD'. */
  supportEndsOn?: string
}

/** A category with a slug of its own. */
export function aCategory(overrides: CategoryOverrides = {}, tx: Tx = db()): Promise<Category> {
  const { supportEndsOn, ...columns } = overrides
  const number = nextNumber()
  return tx.category.create({
    data: {
      name: `カテゴリ ${number}`,
      slug: `category-${number}`,
      ...columns,
      supportEndsOn: supportEndsOn ? new Date(supportEndsOn) : null,
    },
  })
}

/** A member who works in the studio, with an address that cannot exist. */
export function aMember(overrides: Partial<Prisma.MemberUncheckedCreateInput> = {}): Promise<Member> {
  const number = nextNumber()
  return db().member.create({
    data: { email: `member-${number}@blog.invalid`, name: `ユーザー ${number}`, role: 'author', ...overrides },
  })
}

/** Somebody who follows things by a confirmed address, unless the test says otherwise. */
export function aFollower(
  email: string,
  follows: { scope: FollowScope; articleId?: number }[],
  overrides: Partial<Prisma.FollowerUncheckedCreateInput> = {},
): Promise<Follower> {
  const emailHash = hashOfEmail(email)
  return db().follower.create({
    data: {
      emailHash,
      emailCipher: encrypt(email),
      tokenHash: tokenHashOf(emailHash),
      confirmedAt: new Date(),
      follows: { create: follows },
      ...overrides,
    },
  })
}

/** The member as an actor, as if signed in. */
export const actorOf = ({ id, role }: { id: number; role: Role }): Actor => ({ kind: 'member', id, role })

/** What a status demands of the other columns, where the test says nothing else. */
function articleRow(given: ArticleColumns & { verifiedOn?: string }, publishedAt: Date, newest: number) {
  const { status = 'published', verifiedOn, ...columns } = given
  const wasPublished = status !== 'draft' && status !== 'review'
  return {
    path: `/2015/03/article-${nextNumber()}`,
    feedId: `tag:blog.example,2015-03-20:article/${randomUUID()}`,
    publishedAt: wasPublished ? publishedAt : null,
    substantiveAt: wasPublished ? publishedAt : null,
    currentVersion: wasPublished ? newest : null,
    deletedAt: status === 'deleted' ? new Date() : null,
    ...columns,
    status,
    verifiedOn: verifiedOn ? new Date(verifiedOn) : null,
  }
}

function bodyOf({ body, html, text }: Words): Body {
  if (body) return body
  return html === undefined ? bodyFromText(text ?? '本文です。') : bodyFromHtml(html).body
}

async function file(tx: Tx, article: Article, categories: (number | string)[]) {
  for (const [position, category] of categories.entries()) {
    await tx.articleCategory.create({
      data: {
        articleId: article.id,
        categoryId: typeof category === 'number' ? category : await idOfCategory(tx, category),
        position,
        publishedAt: article.status === 'published' ? article.publishedAt : null,
      },
    })
  }
}

async function idOfCategory(tx: Tx, name: string): Promise<number> {
  const found = await tx.category.findFirst({ where: { name } })
  return (found ?? (await aCategory({ name }, tx))).id
}
