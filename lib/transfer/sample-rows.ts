import { createHash } from 'node:crypto'
import type { Prisma } from '@/lib/db/generated/client'
import { type Body, withBlockIds } from '@/lib/richtext/body'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { plainText } from '@/lib/richtext/plain-text'
import { storedBody } from '@/lib/richtext/stored'
import { AUTHOR, type SampleAddendum, type SampleArticle, type SampleComment } from '@/prisma/sample/story'

/** The rows that one told article becomes, but for the ids that the database gives. */
export interface SampleRows {
  article: Omit<Prisma.ArticleUncheckedCreateInput, 'feedId'> & { path: string; publishedAt: Date }
  version: Omit<Prisma.VersionUncheckedCreateInput, 'articleId'> & { plainText: string }
  addenda: AddendumRow[]
  comments: CommentRow[]
  entry: Omit<Prisma.ImportedEntryUncheckedCreateInput, 'articleId' | 'source'>
}

export interface AddendumRow {
  columns: Omit<Prisma.AddendumUncheckedCreateInput, 'articleId' | 'feedId'> & { publishedAt: Date; plainText: string }
  creditTo: string | undefined
}

export interface CommentRow {
  columns: Omit<Prisma.CommentUncheckedCreateInput, 'articleId' | 'parentId' | 'memberId'>
  byAuthor: boolean
  replies: CommentRow[]
}

/**
 * Works out everything about a told article that needs no database.
 * @throws when an addendum names a passage that does not stand in exactly one block of the article
 */
export function rowsOf(told: SampleArticle): SampleRows {
  const body = bodyOf(told.html)
  const publishedAt = new Date(told.publishedAt)
  const addenda = (told.addenda ?? []).map((addendum, index) => addendumRow(addendum, index + 1, body))
  const version = { number: 1, title: told.title, publishedAt, ...storedBody(body) }
  return {
    article: {
      kind: told.kind ?? 'article',
      status: 'published',
      path: told.path,
      publishedAt,
      substantiveAt: addenda.at(-1)?.columns.publishedAt ?? publishedAt,
      currentVersion: 1,
      authorName: AUTHOR,
      appliesTo: told.appliesTo ?? [],
      evergreen: told.evergreen ?? false,
      verifiedOn: told.verifiedOn ? new Date(told.verifiedOn) : null,
      commentPolicy: told.kind === 'page' ? 'off' : 'open',
    },
    version,
    addenda,
    comments: (told.comments ?? []).map((comment) => commentRow(comment, addenda)),
    entry: {
      key: told.path,
      contentHash: hashOf(told.html),
      textBefore: hashOf(version.plainText),
      textAfter: hashOf(version.plainText),
      meta: [],
    },
  }
}

function addendumRow(told: SampleAddendum, number: number, article: Body): AddendumRow {
  const { excerpt: _, ...words } = storedBody(bodyOf(told.html))
  const after = typeof told.where === 'object' ? blockWith(told.where.after, article) : null
  return {
    columns: {
      number,
      kind: told.kind,
      status: 'published',
      summary: told.summary,
      occurredOn: new Date(told.publishedAt.slice(0, 10)), // the day as it is written, not as the server's zone has it
      publishedAt: new Date(told.publishedAt),
      placement: told.where === undefined ? 'end' : after === null ? 'top' : 'after',
      afterBlock: after,
      supersedes: (told.supersedes ?? []).map((words) => blockWith(words, article)),
      articleVersion: 1,
      creditName: told.creditTo,
      ...words,
    },
    creditTo: told.creditTo,
  }
}

function commentRow(told: SampleComment, addenda: AddendumRow[]): CommentRow {
  const createdAt = new Date(told.publishedAt)
  return {
    columns: {
      kind: told.trackback ? 'trackback' : 'comment',
      status: 'published',
      name: told.name,
      url: told.url,
      text: told.text,
      sourceTitle: told.trackback?.title,
      sourceName: told.trackback?.site,
      articleVersion: 1,
      addendaSeen: addenda.filter((addendum) => addendum.columns.publishedAt < createdAt).length,
      createdAt,
    },
    byAuthor: told.byAuthor ?? false,
    replies: (told.replies ?? []).map((reply) => commentRow(reply, addenda)),
  }
}

/** Id of the one top-level block in which these words stand. */
function blockWith(words: string, body: Body): string {
  const found = body.content.filter((block) => plainText({ type: 'doc', content: [block] }).includes(words))
  const [block] = found
  if (!block || found.length > 1) throw new Error(`Sample: 「${words}」 stands in ${found.length} blocks.`)
  return String(block.attrs?.id)
}

const bodyOf = (html: string): Body => withBlockIds(bodyFromHtml(html.trim()).body)

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
