import { expire, tags } from '@/lib/cache'
import { inTransaction, type Tx } from '@/lib/db/client'
import { encrypt, keyedHash } from '@/lib/encryption'
import { siteUrl } from '@/lib/env'
import { RENDERER } from '@/lib/richtext/render'
import { addendumText, commentText, searchDocumentRow, writeSearchDocuments } from '@/lib/search/documents'
import { dateFromDay, dayOf } from '@/lib/time/day'
import { hexOf, insertRows, newIds, type Row } from './bulk-rows'
import type { ImportedCategory } from './categories-of-import'
import { allowPending } from './filling-search-index'
import type { PreparedEntry } from './prepared-entry'
import type { Survey } from './survey'

/** What a batch is written with. */
export interface Writing {
  survey: Survey
  categories: Map<string, ImportedCategory>
  /** Members by their address: an author who has an account owns the article. */
  members: Map<string, number>
  timeZone: string
  /** Ids of the media that an entry's text shows, and of its cover. */
  mediaOf: (entry: PreparedEntry) => { used: number[]; cover: number | null }
}

interface Numbered {
  id: number
  entry: PreparedEntry
  isPublic: boolean
  addendumIds: number[]
  commentIds: number[]
}

/** Two imports at once take turns, so that neither adds what the other just did. */
const IMPORT_LOCK = 7_231_020

/**
 * Writes entries whole or not at all, with everything that belongs to them, in their order.
 * Those that another run has added meanwhile are left out.
 * @returns the entries that were written
 */
export function writeEntries(entries: PreparedEntry[], writing: Writing): Promise<PreparedEntry[]> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${IMPORT_LOCK})`
    const fresh = await notYetThere(tx, entries)
    if (fresh.length === 0) return []
    const numbered = await numbersFor(tx, fresh)
    await insertRows(
      tx,
      'Article',
      numbered.map((one) => articleRow(one, writing)),
    )
    await insertRows(tx, 'Version', numbered.filter(({ isPublic }) => isPublic).map(versionRow))
    await insertRows(tx, 'Draft', numbered.filter(({ isPublic }) => !isPublic).map(draftRow))
    await insertRows(
      tx,
      'ArticleCategory',
      numbered.flatMap((one) => categoryRows(one, writing.categories)),
    )
    await insertRows(tx, 'Addendum', numbered.flatMap(addendumRows))
    await insertRows(
      tx,
      'Comment',
      numbered.flatMap((one) => commentRows(one, writing.timeZone)),
    )
    await insertRows(tx, 'Address', numbered.flatMap(addressRows), 'skip')
    await insertRows(
      tx,
      'MediaUse',
      numbered.flatMap((one) => mediaRows(one, writing)),
    )
    await insertRows(
      tx,
      'ImportedEntry',
      numbered.map((one) => importedRow(one, writing.survey.source)),
    )
    await allowPending(tx)
    await writeSearchDocuments(tx, numbered.flatMap(searchRows))
    const categories = new Set(
      fresh.flatMap(({ facts }) => facts.categories.map((name) => writing.categories.get(name)?.id)),
    )
    await expire(
      tx,
      tags.articles,
      tags.addenda,
      tags.comments,
      ...[...categories].flatMap((id) => (id ? [tags.category(id)] : [])),
    )
    return fresh
  })
}

async function notYetThere(tx: Tx, entries: PreparedEntry[]): Promise<PreparedEntry[]> {
  const hashes = entries.map(({ plan }) => plan.contentHash)
  const rows = await tx.$queryRaw<{ contentHash: string }[]>`
    select "contentHash" from "ImportedEntry" where source like 'mt:%' and "contentHash" = any(${hashes})`
  const there = new Set(rows.map(({ contentHash }) => contentHash))
  return entries.filter(({ plan }) => !there.has(plan.contentHash))
}

async function numbersFor(tx: Tx, entries: PreparedEntry[]): Promise<Numbered[]> {
  const sum = (count: (entry: PreparedEntry) => number) => entries.reduce((total, entry) => total + count(entry), 0)
  const ids = await newIds(tx, 'Article', entries.length)
  const addendumIds = await newIds(
    tx,
    'Addendum',
    sum(({ addenda }) => addenda.length),
  )
  const commentIds = await newIds(
    tx,
    'Comment',
    sum(({ responses }) => responses.length),
  )
  return entries.map((entry) => ({
    id: ids.shift() ?? 0,
    entry,
    isPublic: entry.facts.status === 'published' || entry.facts.status === 'unpublished',
    addendumIds: addendumIds.splice(0, entry.addenda.length),
    commentIds: commentIds.splice(0, entry.responses.length),
  }))
}

/** RFC 4151: an authority's name and a day on which it was ours, then what only we give. */
const feedIdOf = (what: string, day: string) => `tag:${new URL(siteUrl()).hostname},${day}:${what}`

function articleRow({ id, entry, isPublic }: Numbered, writing: Writing): Row {
  const { facts, plan } = entry
  const date = facts.date ?? new Date()
  const publishedAt = isPublic ? date : null
  const changes = entry.addenda.map((addendum) => addendum.publishedAt.getTime())
  return {
    id,
    kind: plan.kind,
    status: facts.status,
    path: plan.path,
    feedId: feedIdOf(`article/${id}`, dayOf(new Date(), 'UTC')),
    publishedAt,
    substantiveAt: publishedAt && new Date(Math.max(publishedAt.getTime(), ...changes)),
    currentVersion: isPublic ? 1 : null,
    authorId: writing.members.get(facts.authorEmail ?? '') ?? null,
    authorName: facts.authorName,
    description: entry.description,
    appliesTo: [],
    evergreen: false,
    commentPolicy: facts.commentPolicy,
    pinned: false,
    noindex: false,
    coverId: writing.mediaOf(entry).cover,
    createdAt: date,
  }
}

const versionRow = ({ id, entry }: Numbered): Row => ({
  articleId: id,
  number: 1,
  title: entry.title,
  body: entry.body,
  rendered: entry.rendered,
  renderer: RENDERER,
  plainText: entry.plainText,
  excerpt: entry.excerpt,
  kind: 'substantive',
  publishedAt: entry.facts.date,
})

const draftRow = ({ id, entry }: Numbered): Row => ({
  articleId: id,
  title: entry.title,
  body: entry.body,
  revision: 1,
  updatedAt: entry.facts.date ?? new Date(),
})

/** Pages stay out of the lists of categories: without a date they are in none. */
const categoryRows = ({ id, entry }: Numbered, categories: Map<string, ImportedCategory>): Row[] =>
  entry.facts.categories.map((name, position) => ({
    articleId: id,
    categoryId: categories.get(name)?.id,
    position,
    publishedAt: entry.facts.status === 'published' && entry.plan.kind === 'article' ? entry.facts.date : null,
  }))

const addendumRows = ({ id, entry, addendumIds }: Numbered): Row[] =>
  entry.addenda.map((addendum, index) => ({
    id: addendumIds[index],
    articleId: id,
    number: index + 1,
    kind: addendum.kind,
    status: 'published',
    summary: addendum.summary,
    occurredOn: dateFromDay(addendum.occurredOn),
    publishedAt: addendum.publishedAt,
    placement: addendum.placement,
    afterBlock: addendum.afterBlock,
    supersedes: [],
    articleVersion: 1,
    body: addendum.body,
    rendered: addendum.rendered,
    renderer: RENDERER,
    plainText: addendum.plainText,
    revision: 1,
    feedId: feedIdOf(`addendum/${addendumIds[index]}`, dayOf(new Date(), 'UTC')),
    createdAt: addendum.publishedAt,
  }))

const commentRows = ({ id, entry, isPublic, commentIds }: Numbered, timeZone: string): Row[] =>
  entry.responses.map((response, index) => ({
    id: commentIds[index],
    articleId: id,
    kind: response.kind,
    status: 'published',
    secret: response.secret,
    heldReasons: [],
    articleVersion: isPublic ? 1 : null,
    addendaSeen: entry.addenda.filter(({ occurredOn }) => occurredOn <= dayOf(response.createdAt, timeZone)).length,
    name: response.name,
    emailCipher: response.email && hexOf(encrypt(response.email)),
    emailHash: response.email && hexOf(keyedHash(response.email)),
    url: response.url,
    text: response.text,
    sourceTitle: response.sourceTitle,
    sourceName: response.sourceName,
    outdated: false,
    createdAt: response.createdAt,
  }))

/** The current address, and those of the old system that lead to it: a former query, trackbacks, the comments' feed. */
function addressRows({ id, entry }: Numbered): Row[] {
  const { path } = entry.plan
  const old = entry.facts.oldAddress
  if (path === null) return []
  const row = (at: string, query: string, state: 'current' | 'moved') => ({
    path: at,
    query,
    state,
    articleId: id,
    location: null,
  })
  const rows: Row[] = [row(path, '', 'current')]
  if (old && old.query !== '') rows.push(row(old.path, old.query, 'moved'))
  if (old && old.path === path) {
    rows.push(row(`${path}/trackback`, '', 'moved'))
    const feed = `${path.replace(/\.html?$/, '')}/comments/atom.xml`
    rows.push({ path: feed, query: '', state: 'moved', articleId: null, location: `/comments/${id}/feed.xml` })
  }
  return rows
}

const mediaRows = ({ id, entry }: Numbered, writing: Writing): Row[] => {
  const { used, cover } = writing.mediaOf(entry)
  return [...new Set(cover === null ? used : [...used, cover])].map((mediaId) => ({ mediaId, articleId: id }))
}

const importedRow = ({ id, entry }: Numbered, source: string): Row => ({
  source,
  key: entry.plan.key,
  articleId: id,
  contentHash: entry.plan.contentHash,
  textBefore: entry.textBefore,
  textAfter: entry.textAfter,
  meta: entry.facts.kept,
})

function searchRows({ id, entry, addendumIds, commentIds }: Numbered) {
  const subjects = entry.addenda.map((addendum, index) => ({
    kind: 'addendum' as const,
    subjectId: addendumIds[index] ?? 0,
    text: addendumText(addendum),
  }))
  const comments = entry.responses.flatMap((response, index) =>
    response.secret
      ? []
      : [{ kind: 'comment' as const, subjectId: commentIds[index] ?? 0, text: commentText(response) }],
  )
  const article = { kind: 'article' as const, subjectId: id, articleId: id, title: entry.title, text: entry.plainText }
  const others = [...subjects, ...comments].map((subject) => ({ ...subject, articleId: id, title: '' }))
  return [...(entry.facts.status === 'published' ? [article] : []), ...others].map(searchDocumentRow)
}
