import { describe, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, Forbidden } from '@/lib/errors'
import { actorOf, aMember } from '@/prisma/factories'
import { changeSettings } from './changing'
import { settingsForm } from './input'
import { site } from './queries'
import { revisionOf } from './revision'

const form = (said: object = {}) =>
  settingsForm.safeParse({
    ...{ title: '窓の記録', tagline: '', language: 'en', timeZone: 'Europe/Berlin', perPage: '10' },
    ...{
      pathPattern: '/{slug}',
      commentPolicy: 'closed',
      commentDays: '30',
      feedText: 'excerpt',
      commentModeration: 'firsts',
      moderatorLetters: 'daily',
      blockedWords: '',
      dateStyle: 'slashes',
      ...said,
    },
  })

test('the owner changes what the blog is called and how it behaves; every page is expired', async () => {
  const owner = actorOf(await aMember({ role: 'owner' }))
  const parts = {
    'sidebar.feeds': 'on',
    'sidebar.feeds.place': '2',
    'sidebar.search': 'on',
    'sidebar.search.place': '1',
  }
  const changes = form({ showHistory: 'on', showWeekday: 'on', ...parts }).data ?? {}
  await changeSettings(owner, changes)
  expect(await site()).toMatchObject({
    ...{ title: '窓の記録', language: 'en', timeZone: 'Europe/Berlin', perPage: 10, pathPattern: '/{slug}' },
    ...{
      showHistory: true,
      tellAge: false,
      dateStyle: 'slashes',
      showWeekday: true,
      sidebar: ['search', 'feeds'],
      commentPolicy: 'closed',
      commentDays: 30,
      feedText: 'excerpt',
      commentModeration: 'firsts',
    },
  })
  expect(await db().cacheTag.count({ where: { name: 'settings' } })).toBe(1)
})

test('nobody else changes a setting', async () => {
  const others = [await aMember({ role: 'editor' }), await aMember()].map(actorOf)
  for (const actor of [...others, ANONYMOUS])
    await expect(changeSettings(actor, { title: 'x' })).rejects.toBeInstanceOf(Forbidden)
  expect(await db().setting.count()).toBe(0)
})

describe('a form of settings', () => {
  test('is refused with a sentence for each field that is wrong', () => {
    const wrong = form({ title: ' ', perPage: 'many', commentDays: '-1', timeZone: '+09:00', pathPattern: '/x' })
    expect(wrong.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
      ['title', 'settings.noTitle'],
      ['timeZone', 'settings.badTimeZone'],
      ['perPage', 'settings.badPerPage'],
      ['pathPattern', 'settings.badPattern'],
      ['commentDays', 'settings.badCommentDays'],
    ])
  })
})

test('what is stored and fits no rule any more counts as not set', async () => {
  const rows = { title: '窓の記録', dateStyle: 'runes', sidebar: ['feeds', 'feeds'], perPage: 7 }
  await db().setting.createMany({ data: Object.entries(rows).map(([key, value]) => ({ key, value })) })
  expect(await site()).toMatchObject({ title: '窓の記録', dateStyle: 'dots', perPage: 7 })
  expect((await site()).sidebar).toContain('articles')
})

test('who has not seen the last change overwrites nothing', async () => {
  const owner = actorOf(await aMember({ role: 'owner' }))
  const seen = revisionOf(await site())
  await changeSettings(owner, { title: '窓の記録', perPage: 30 }, seen)
  await expect(changeSettings(owner, { title: '無題', perPage: 20 }, seen)).rejects.toBeInstanceOf(Conflict)
  expect(await site()).toMatchObject({ title: '窓の記録', perPage: 30 })
  await changeSettings(owner, { title: '無題' }, revisionOf(await site()))
  expect((await site()).title).toBe('無題')
})

test('of two who save at the same moment one is told', async () => {
  const owner = actorOf(await aMember({ role: 'owner' }))
  const seen = revisionOf(await site())
  const saved = await Promise.allSettled([30, 40].map((perPage) => changeSettings(owner, { perPage }, seen)))
  expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
