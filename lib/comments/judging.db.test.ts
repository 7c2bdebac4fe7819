import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import { queueUp } from '@/lib/db/locks'
import { Conflict, Forbidden } from '@/lib/errors'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import type { NewComment } from './arriving'
import { blockedSenders, blockSender, unblockSender } from './blocked-senders'
import { decide } from './moderating'
import { momentNow } from './moment'
import { reviseComment } from './own'
import { hashOfNetwork } from './pace'
import { postComment } from './posting'

const said = (given: Partial<NewComment> = {}): NewComment => ({
  ...{ name: '読者', email: null, url: null, text: '助かりました。', outdated: false, heading: '', parent: null },
  ...{ key: '', subject: '', moment: '', sender: { network: '192.0.2.1', token: null } },
  ...given,
})
const from = (network: string, token: string | null = null) => ({ sender: { network, token } })
const setting = (key: string, value: string) => db().setting.create({ data: { key, value } })
const post = async (articleId: number, given: Partial<NewComment> = {}) => {
  const posted = await postComment(ANONYMOUS, articleId, said(given))
  return { ...posted, ...(await db().comment.findUniqueOrThrow({ where: { id: posted.id } })) }
}
const open = async () => {
  await setting('commentModeration', 'suspicious')
  return (await anArticle()).id
}

describe('what is suspicious', () => {
  test.each([
    ['spam', ['blockedAddress'], { email: 'x@bad.example' }],
    ['spam', ['blockedNetwork'], from('203.0.113.9')],
    ['spam', ['blockedWord'], { text: '最高のカジノ' }],
    ['held', ['foreignScript'], { text: 'Купить недорого с доставкой' }],
  ] as const)('is %s for %s', async (status, reasons, given) => {
    await setting('blockedWords', 'カジノ\n@bad.example\n203.0.113.0/24')
    expect(await post(await open(), given)).toMatchObject({ status, heldReasons: reasons })
  })

  test('is shown where none are to wait, unless it is surely spam; who judges is told all the same', async () => {
    await setting('commentModeration', 'none')
    await setting('blockedWords', 'カジノ')
    const { id } = await anArticle()
    const foreign = await post(id, { text: 'Купить недорого с доставкой' })
    expect(foreign).toMatchObject({ status: 'published', heldReasons: ['foreignScript'] })
    expect((await post(id, { text: 'カジノ' })).status).toBe('spam')
  })

  test('is a form that came faster than a person types', async () => {
    const id = await open()
    expect((await post(id, { moment: momentNow(id) })).heldReasons).toEqual(['tooQuick'])
    expect((await post(id, { text: '別の言葉', moment: 'false' })).status).toBe('published')
  })

  test('is a copy, whatever it leads to', async () => {
    const id = await open()
    const words = 'こちらのお店の時計はとても品質がよくて気に入りました。'
    const first = await post(id, { text: `${words} https://a.example/` })
    expect(first.status).toBe('published')
    const copy = await post(id, { text: `${words}！ https://b.example/7`, ...from('192.0.2.2') })
    expect(copy.heldReasons).toEqual(['duplicate'])
    await decide(SYSTEM, [first.id], 'spam')
    expect(await post(id, { text: words, ...from('192.0.2.3') })).toMatchObject({
      ...{ status: 'spam', heldReasons: ['knownSpam'] },
    })
  })
})

describe('what a stranger had put aside says nothing about the same words of others', () => {
  const words = '手順のとおりに設定したら、うちのプリンターも動きました。'
  const stranger = { text: words, subject: 'x', ...from('203.0.113.5') }
  const of = (id: number) => db().comment.findUniqueOrThrow({ where: { id } })

  test('they are a copy at most, and further copies make it no worse', async () => {
    const id = await open()
    expect(await post(id, stranger)).toMatchObject({ status: 'spam', heldReasons: ['honeypot'] })
    for (const network of ['192.0.2.2', '192.0.2.3'])
      expect(await post(id, { text: words, ...from(network) })).toMatchObject({
        ...{ status: 'held', heldReasons: ['duplicate'] },
      })
  })

  test('who said them first goes on standing there, and may mend a letter', async () => {
    const id = await open()
    const first = await post(id, { text: words })
    await post(id, stranger)
    await reviseComment(first.token ?? '', first.id, { text: `${words}！` })
    expect(await of(first.id)).toMatchObject({ status: 'published', heldReasons: [], text: `${words}！` })
    const copy = await db().comment.findFirstOrThrow({ where: { id: { not: first.id } } })
    await decide(SYSTEM, [copy.id], 'held')
    await decide(SYSTEM, [copy.id], 'spam')
    await reviseComment(first.token ?? '', first.id, { text: `${words}！！` })
    expect(await of(first.id)).toMatchObject({ status: 'published', heldReasons: [] })
  })

  test('who changes theirs into them is held like whoever says them now', async () => {
    const id = await open()
    const other = await post(id, { text: 'ありがとうございます。' })
    await post(id, stranger)
    await reviseComment(other.token ?? '', other.id, { text: words })
    expect(await of(other.id)).toMatchObject({ status: 'held', heldReasons: ['duplicate'] })
  })

  test('what a member called spam is known, however much was decided at once, until its words are others', async () => {
    const id = await open()
    const spam = await post(id, { text: words })
    await decide(SYSTEM, [spam.id], 'spam')
    await db().comment.update({ where: { id: spam.id }, data: { taught: null } }) // one of a flood
    expect((await post(id, { text: words, ...from('192.0.2.2') })).heldReasons).toEqual(['knownSpam'])
    const others = 'きょうは関係のない別の言葉を、ここに長めに書いておきます。'
    await reviseComment(spam.token ?? '', spam.id, { text: others })
    expect((await post(id, { text: others, ...from('192.0.2.3') })).heldReasons).toEqual(['duplicate'])
  })
})

describe('the rules that hold when it is judged, not when it was sent, judge', () => {
  /** Sends something while others are in its way, and has every comment wait before these let it through. */
  const meanwhile = async (lock: (tx: Tx) => Promise<unknown>, send: () => Promise<unknown>) => {
    let sent: Promise<unknown> = Promise.resolve()
    await inTransaction(async (tx) => {
      await lock(tx)
      sent = send()
      while ((await waiting()) === 0) await wait(5)
      await db().setting.update({ where: { key: 'commentModeration' }, data: { value: 'all' } })
    })
    await sent
    return (await db().comment.findFirstOrThrow()).status
  }
  const waiting = async () =>
    (
      await db().$queryRaw<
        object[]
      >`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    ).length

  test('a comment that waits in its network’s queue', async () => {
    const id = await open()
    const inQueue = (tx: Tx) => queueUp(tx, hashOfNetwork('192.0.2.1'))
    expect(await meanwhile(inQueue, () => post(id))).toBe('held')
  })

  test('more comments at once than there are connections', async () => {
    const id = await open()
    const networks = Array.from({ length: 30 }, (_, at) => from(`192.0.2.${at}`))
    const posted = await Promise.all(networks.map((sender, at) => post(id, { text: `${at} 番めです。`, ...sender })))
    expect(posted.filter(({ status }) => status === 'published').length).toBeGreaterThan(25)
  })

  test('other words for one of one’s own', async () => {
    const { id, token } = await post(await open())
    const locked = (tx: Tx) => tx.$queryRaw`select id from "Comment" where id = ${id} for update`
    expect(await meanwhile(locked, () => reviseComment(token ?? '', id, { text: '別の言葉' }))).toBe('held')
  })
})

describe('a sender who is blocked', () => {
  test('is put aside by network, address and browser, and told nothing; until the block is lifted', async () => {
    const editor = actorOf(await aMember({ role: 'editor' }))
    const id = await open()
    const first = await post(id, { email: 'x@example.com' })
    await blockSender(editor, first.id)
    await blockSender(editor, first.id)
    const [sender] = await blockedSenders(editor)
    expect(await blockedSenders(editor)).toHaveLength(1)
    for (const again of [{ text: 'a' }, { text: 'b', email: 'x@example.com', ...from('198.51.100.1') }]) {
      const posted = await post(id, again)
      expect(posted).toMatchObject({ status: 'spam', heldReasons: ['blockedSender'], isPublished: false })
      expect(posted.token).not.toBeNull()
    }
    const browser = from('198.51.100.2', first.token)
    expect((await post(id, { text: 'c', ...browser })).status).toBe('spam')
    expect((await post(id, { text: 'd', ...from('198.51.100.3') })).status).toBe('published')
    await unblockSender(editor, sender?.id ?? 0)
    expect((await post(id, { text: 'e' })).status).toBe('published')
  })

  test('is the business of owner and editors, and no member', async () => {
    const author = await aMember()
    const article = await anArticle({ authorId: author.id })
    const { id } = await post(article.id)
    await expect(blockSender(actorOf(author), id)).rejects.toBeInstanceOf(Forbidden)
    await expect(unblockSender(actorOf(author), 1)).rejects.toBeInstanceOf(Forbidden)
    expect(await blockedSenders(actorOf(author))).toEqual([])
    const own = await postComment(actorOf(author), article.id, said({ text: '返事' }))
    const owner = actorOf(await aMember({ role: 'owner' }))
    await expect(blockSender(owner, own.id)).rejects.toBeInstanceOf(Conflict)
    expect(await db().blockedSender.count()).toBe(0)
  })
})
