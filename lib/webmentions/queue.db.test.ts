import { describe, expect, test } from 'vitest'
import { saveAddendum, startAddendum } from '@/lib/addenda/drafting'
import { savedAddendum } from '@/lib/addenda/input'
import { publishAddendum, withdrawAddendum } from '@/lib/addenda/publishing'
import { bin, takeFromBin, unpublish } from '@/lib/articles/withdrawing'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { readLinks } from '@/lib/review/link-reading'
import { plantSample } from '@/lib/transfer/sample'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import {
  A,
  aBody,
  author,
  authorId,
  B,
  C,
  draftOf,
  edit,
  links,
  published,
  queued,
  settle,
  show,
  startLinking,
} from '@/tests/linking-articles'
import { sentMentions } from './sending-queries'

startLinking()

describe('an article', () => {
  test('that is published has the pages elsewhere told that it links to, each once, as it writes them', async () => {
    await published(links(A, B, 'https://b.jp/2#other', '/2015/03/own', 'mailto:a@example.com', '#below', A))
    expect(await queued()).toEqual([A, B])
  })

  test('that is a draft, or has not appeared yet, waits until readers see it', async () => {
    const id = await draftOf(links(A))
    expect(await queued()).toEqual([])
    await show(id, { publishAt: '2035-01-01T00:00' })
    expect(await queued()).toEqual([])
    await db().article.update({ where: { id }, data: { publishedAt: new Date(Date.now() - 1000) } })
    expect(await queued()).toEqual([A])
  })

  test('with its typing errors mended tells of nothing but links that came or went', async () => {
    const id = await published(links(A, B))
    await settle()
    await edit(id, `<p>誤字</p>${links(A, B)}`, 'trivial')
    expect(await queued()).toEqual([])
    await edit(id, links(A, C), 'trivial')
    expect(await queued()).toEqual([`-${B}`, C])
  })

  test('whose content changed is told of to all that were told, so that they show what it says now', async () => {
    const id = await published(links(A, B))
    await settle()
    await db().outgoingMention.updateMany({ where: { url: A }, data: { state: 'unheard', toldAt: null } })
    await edit(id, `<p>新しい話</p>${links(A, B)}`, 'substantive')
    expect(await queued()).toEqual([B])
    expect((await db().outgoingMention.findFirstOrThrow({ where: { url: { not: A } } })).answer).toBeNull()
  })

  test.each([
    ['withdrawn', unpublish],
    ['put into the bin', bin],
  ] as const)('that is %s is told of once more, and again when it is back', async (_, away) => {
    const id = await published(links(A))
    await settle()
    await away(author, id)
    expect(await queued()).toEqual([`-${A}`])
    await settle()
    if ((await db().article.findUniqueOrThrow({ where: { id } })).status === 'deleted') await takeFromBin(author, id)
    expect(await queued()).toEqual([])
    await show(id)
    expect(await queued()).toEqual([A])
  })

  test('withdrawn before anybody was told leaves nothing to tell', async () => {
    const id = await published(links(A))
    expect(await queued()).toEqual([A])
    await unpublish(author, id)
    expect(await queued()).toEqual([])
    expect(await db().outgoingMention.count()).toBe(0)
  })

  test('that search engines are kept from tells nobody until they are not', async () => {
    const id = await draftOf(links(A))
    await db().article.update({ where: { id }, data: { noindex: true } })
    await show(id)
    expect(await queued()).toEqual([])
    await db().article.update({ where: { id }, data: { noindex: false } })
    expect(await queued()).toEqual([A])
  })

  test('a link that was gone and is back before that was told is just there', async () => {
    const id = await published(links(A))
    await settle()
    await edit(id, '<p>x</p>', 'trivial')
    expect(await queued()).toEqual([`-${A}`])
    await edit(id, links(A), 'trivial')
    expect(await queued()).toEqual([A])
  })
})

describe('an addendum', () => {
  const append = async (articleId: number, html: string) => {
    const { number } = await startAddendum(author, articleId, crypto.randomUUID())
    const words = savedAddendum.parse({ occurredOn: '2026-01-01', body: aBody(html), revision: 0 })
    await saveAddendum(author, articleId, number, words)
    return publishAddendum(author, articleId, number, { revision: 1, change: 'substantive' })
  }

  test('tells of its links and, since the article says something new, of the article’s', async () => {
    const id = await published(links(A))
    await settle()
    await append(id, links(C))
    expect(await queued()).toEqual([A, C])
  })

  test('that is edited or withdrawn tells of what came and went', async () => {
    const id = await published(links(A))
    const number = await append(id, links(C))
    await settle()
    const words = savedAddendum.parse({ occurredOn: '2026-01-01', body: aBody(links(B)), revision: 2 })
    await saveAddendum(author, id, number, words)
    await publishAddendum(author, id, number, { revision: 3, change: 'trivial' })
    expect(await queued()).toEqual([B, `-${C}`])
    await settle()
    await withdrawAddendum(author, id, number)
    expect(await queued()).toEqual([`-${B}`])
  })
})

describe('what stood there before', () => {
  test('is told to nobody: only links that an author adds are', async () => {
    const { id } = await anArticle({ authorId, html: links(A, B) })
    await readLinks(100)
    expect(await queued()).toEqual([])
    await edit(id, links(A, B, C), 'substantive')
    expect(await queued()).toEqual([C])
    await settle()
    await unpublish(author, id)
    await settle()
    await show(id)
    expect(await queued()).toEqual([C])
  })

  test('is nobody’s business in the sample', async () => {
    await plantSample(SYSTEM)
    await readLinks(100)
    expect(await queued()).toEqual([])
    expect(await db().outgoingMention.count()).toBe(0)
  })

  test('is all of it in an import that the link checker has not come to', async () => {
    const { id } = await anArticle({ authorId, html: links(A) })
    const hashes = { contentHash: 'x', textBefore: 'x', textAfter: 'x', meta: [] }
    await db().importedEntry.create({ data: { source: 'mt:x', key: 'x', articleId: id, ...hashes } })
    await edit(id, links(A, B), 'substantive')
    expect(await queued()).toEqual([])
    await edit(id, links(A, B, C), 'trivial')
    expect(await queued()).toEqual([C])
  })
})

test('what comes up while one is under way is counted, so that it is told after it', async () => {
  const id = await published(links(A))
  await queued()
  await edit(id, `<p>x</p>${links(A)}`, 'substantive')
  await queued()
  expect(await db().outgoingMention.findFirst()).toMatchObject({ asked: 2, attempts: 0 })
})

test('whoever may edit the article sees what came of it, without what stood there before; nobody else does', async () => {
  const id = await published(links(A, B))
  await settle()
  await db().outgoingMention.updateMany({ where: { url: A }, data: { state: 'untold' } })
  expect(await sentMentions(author, id)).toMatchObject([{ target: B, state: 'told', isLinked: true }])
  for (const actor of [actorOf(await aMember()), ANONYMOUS]) expect(await sentMentions(actor, id)).toEqual([])
})
