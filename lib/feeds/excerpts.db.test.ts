import { expect, test } from 'vitest'
import { SYSTEM } from '@/lib/auth/actor'
import { changeSettings } from '@/lib/settings/changing'
import { anAddendum, anArticle } from '@/prisma/factories'
import { feedDocument } from './documents'

test('feeds hold beginnings and the way to the rest, where the owner wants it', async () => {
  const article = await anArticle({ path: '/2015/03/a', text: `${'はじめの文です。'.repeat(20)}\n\n終わりの段落。` })
  await anAddendum(article, { html: '<p>追記は<b>短い</b>です &amp; ここまで。</p>' })
  const whole = (await feedDocument('feed.json', null))?.body ?? ''
  expect(whole).toContain('終わりの段落。')

  await changeSettings(SYSTEM, { feedText: 'excerpt' })
  const { items } = JSON.parse((await feedDocument('feed.json', null))?.body ?? '{}') as {
    items: { content_html: string }[]
  }
  const [addendum, original] = items.map(({ content_html }) => content_html)
  expect(original).toMatch(/^<p>はじめの文です。.*…<\/p>\n<p><a href="[^"]+\/2015\/03\/a">続きを読む<\/a><\/p>$/)
  expect(original).not.toContain('終わりの段落。')
  expect(addendum).toContain('<p>追記は短いです &#x26; ここまで。</p>')
  expect(addendum).toContain('/2015/03/a#addendum-1">続きを読む</a>')
})
