import { encrypt, keyedHash } from '@/lib/encryption'
import { newFeedId } from '@/lib/feed-id'
import { addendumText, commentText, type SearchRow, searchDocumentRow } from '@/lib/indexing/documents'
import { RENDERER } from '@/lib/richtext/render'
import { dateFromDay, dayOf } from '@/lib/time/day'
import { hexOf, type Row } from './bulk-rows'
import type { ImportedCategory } from './categories-of-import'
import type { ImportedResponse } from './mt/responses'
import type { PreparedEntry } from './prepared-entry'
import type { Survey } from './survey'

/** What entries are written with. */
export interface Writing {
  survey: Survey
  categories: Map<string, ImportedCategory>
  /** Members by their address: an author who has an account owns the article. */
  members: Map<string, number>
  timeZone: string
  /** Ids of the media that an entry's text shows, and of its cover. */
  mediaOf: (entry: PreparedEntry) => { used: number[]; cover: number | null }
}

/** An entry with the ids that its rows will have. */
export interface NumberedEntry {
  id: number
  entry: PreparedEntry
  addendumIds: number[]
  commentIds: number[]
}

/** Everything that is stored of an entry, table by table in the order in which tables refer to each other. */
export interface EntryRows {
  entry: PreparedEntry
  tables: {
    Article: Row[]
    Version: Row[]
    Draft: Row[]
    ArticleCategory: Row[]
    Addendum: Row[]
    Comment: Row[]
    Address: Row[]
    MediaUse: Row[]
    ImportedEntry: Row[]
  }
  search: SearchRow[]
}

/** Lays an entry out as rows. Published and withdrawn ones have a version, the others a draft. */
export function rowsOf(numbered: NumberedEntry, writing: Writing): EntryRows {
  const isPublic = isPublicEntry(numbered)
  return {
    entry: numbered.entry,
    tables: {
      Article: [articleRow(numbered, writing)],
      Version: isPublic ? [versionRow(numbered)] : [],
      Draft: isPublic ? [] : [draftRow(numbered)],
      ArticleCategory: categoryRows(numbered, writing.categories),
      Addendum: addendumRows(numbered),
      Comment: commentRows(numbered, writing.timeZone),
      Address: addressRows(numbered),
      MediaUse: mediaRows(numbered, writing),
      ImportedEntry: [importedRow(numbered, writing.survey.source)],
    },
    search: searchRows(numbered),
  }
}

const isPublicEntry = ({ entry: { facts } }: NumberedEntry) =>
  facts.status === 'published' || facts.status === 'unpublished'

function articleRow(numbered: NumberedEntry, writing: Writing): Row {
  const { id, entry } = numbered
  const isPublic = isPublicEntry(numbered)
  const { facts, plan } = entry
  const date = facts.date ?? new Date()
  const publishedAt = isPublic ? date : null
  const changes = entry.addenda.map((addendum) => addendum.publishedAt.getTime())
  return {
    id,
    kind: plan.kind,
    status: facts.status,
    path: plan.path,
    feedId: newFeedId(`article/${id}`),
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

const versionRow = ({ id, entry }: NumberedEntry): Row => ({
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

const draftRow = ({ id, entry }: NumberedEntry): Row => ({
  articleId: id,
  title: entry.title,
  body: entry.body,
  updatedAt: entry.facts.date ?? new Date(),
})

/** Pages stay out of the lists of categories: without a date they are in none. */
const categoryRows = ({ id, entry }: NumberedEntry, categories: Map<string, ImportedCategory>): Row[] =>
  entry.facts.categories.map((name, position) => ({
    articleId: id,
    categoryId: categories.get(name)?.id,
    position,
    publishedAt: entry.facts.status === 'published' && entry.plan.kind === 'article' ? entry.facts.date : null,
  }))

const addendumRows = ({ id, entry, addendumIds }: NumberedEntry): Row[] =>
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
    feedId: newFeedId(`addendum/${addendumIds[index]}`),
    createdAt: addendum.publishedAt,
  }))

function commentRows(numbered: NumberedEntry, timeZone: string): Row[] {
  const { id, entry, commentIds } = numbered
  const articleVersion = isPublicEntry(numbered) ? 1 : null
  return entry.responses.map((response, index) => {
    const day = dayOf(response.createdAt, timeZone)
    const addendaSeen = entry.addenda.filter(({ occurredOn }) => occurredOn <= day).length
    return commentRow(commentIds[index] ?? 0, response, { articleId: id, articleVersion, addendaSeen })
  })
}

/** A comment or trackback as a row; what readers were shown when it was written is told beside it. */
export const commentRow = (
  id: number,
  response: ImportedResponse,
  about: { articleId: number; articleVersion: number | null; addendaSeen: number },
): Row => ({
  id,
  ...about,
  kind: response.kind,
  status: 'published',
  secret: response.secret,
  heldReasons: [],
  name: response.name,
  emailCipher: response.email && hexOf(encrypt(response.email)),
  emailHash: response.email && hexOf(keyedHash(response.email)),
  url: response.url,
  text: response.text,
  sourceTitle: response.sourceTitle,
  sourceName: response.sourceName,
  outdated: false,
  createdAt: response.createdAt,
})

/** The current address, and those of the old system that lead to it: a former query, trackbacks, the comments' feed. */
function addressRows({ id, entry }: NumberedEntry): Row[] {
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

const mediaRows = ({ id, entry }: NumberedEntry, writing: Writing): Row[] => {
  const { used, cover } = writing.mediaOf(entry)
  return [...new Set(cover === null ? used : [...used, cover])].map((mediaId) => ({ mediaId, articleId: id }))
}

const importedRow = ({ id, entry }: NumberedEntry, source: string): Row => ({
  source,
  key: entry.plan.key,
  articleId: id,
  contentHash: entry.plan.contentHash,
  textBefore: entry.textBefore,
  textAfter: entry.textAfter,
  meta: entry.facts.kept,
})

function searchRows({ id, entry, addendumIds, commentIds }: NumberedEntry): SearchRow[] {
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
