import { describe, expect, test } from 'vitest'
import { unpublish } from '@/lib/articles/withdrawing'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { changeSettings } from '@/lib/settings/changing'
import { A, author, B, C, edit, links, published, queued, settle, startLinking } from '@/tests/linking-articles'
import { queueMentions } from './queue'

startLinking()

describe('while nobody is told', () => {
  test('what is published is not told later either', async () => {
    const told = await published(links(A))
    await settle()
    await changeSettings(SYSTEM, { sendWebmentions: false })
    await published(links(B))
    await edit(told, `<p>新しい話</p>${links(A)}`, 'substantive')
    expect(await queued()).toEqual([])
    await changeSettings(SYSTEM, { sendWebmentions: true })
    expect(await queued()).toEqual([])
    await edit(told, links(C), 'trivial')
    expect(await queued()).toEqual([`-${A}`, C])
  })

  test('a link that goes is taken back later where it was told, and told nowhere where it only waited', async () => {
    const told = await published(links(A, C))
    await settle()
    const waiting = await published(links(B))
    expect(await queued()).toEqual([B])
    await changeSettings(SYSTEM, { sendWebmentions: false })
    await edit(told, links(C), 'substantive')
    await unpublish(author, waiting)
    await queued()
    await changeSettings(SYSTEM, { sendWebmentions: true })
    expect(await queued()).toEqual([`-${A}`])
  })

  test('a link that goes and is back is there', async () => {
    const id = await published(links(A))
    await settle()
    await changeSettings(SYSTEM, { sendWebmentions: false })
    await edit(id, '<p>x</p>', 'trivial')
    await queued()
    await edit(id, links(A), 'trivial')
    await queued()
    await changeSettings(SYSTEM, { sendWebmentions: true })
    expect(await queued()).toEqual([A])
  })

  test('nor is what a blog without a public name publishes', async () => {
    await published(links(A))
    await queueMentions(100)
    expect(await db().outgoingMention.findMany()).toMatchObject([{ state: 'untold' }])
  })
})
