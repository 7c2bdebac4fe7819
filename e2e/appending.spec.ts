import { expect, test } from './fixtures'
import { aReader, feedOf, NOBODY, publish } from './studio'

test('three actions on the article itself: append, say it, publish', { tag: '@phone' }, async ({ page }) => {
  const path = await publish(page, `Appending ${test.info().project.name}`, '昔の手順です。')
  const reader = await aReader(page)
  await page.goto(path)
  await page.getByRole('button', { name: '追記する' }).click()
  await page.getByLabel('一行の要約').fill('手順が変わりました')
  await page.getByRole('button', { name: '追記を公開する' }).dblclick()
  await expect(page).toHaveURL(/#addendum-1$/)
  await expect(page.getByRole('region', { name: /追記/ })).toHaveCount(1)

  await reader.goto(path)
  await expect(reader.getByText('手順が変わりました').first()).toBeVisible()
  await expect(reader.getByText('昔の手順です。')).toBeVisible()
  await expect(reader.getByRole('button', { name: '追記する' })).toHaveCount(0)
  expect(await feedOf(page)).toContain('手順が変わりました')
  expect(await (await page.request.get('/sitemaps/1.xml')).text()).toContain(path)
  expect(await reader.content()).toContain('CorrectionComment')
})

test('what was typed of an addendum is there after the browser was closed', async ({ page }) => {
  const path = await publish(page, `Begun ${test.info().project.name}`, '本文です。')
  await page.goto(path)
  await page.getByRole('button', { name: '追記する' }).click()
  await page.getByRole('textbox', { name: '追記の文' }).click()
  await page.keyboard.type('まだ途中の')
  await expect(page.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
  await page.context().setOffline(true)
  await page.keyboard.type('追記')
  await expect(page.getByText('この端末に残してあり')).toBeVisible()
  await page.context().setOffline(false)
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto(path)
  await page.getByRole('button', { name: '追記のつづきを書く' }).click()
  await expect(page.getByRole('textbox', { name: '追記の文' })).toContainText('まだ途中の追記')
  const reader = await aReader(page)
  await reader.goto(path)
  await expect(reader.getByText('まだ途中の')).toHaveCount(0)
})

test('passages that no longer hold are chosen where they stand, by keyboard too', { tag: '@phone' }, async ({
  page,
}) => {
  const path = await publish(
    page,
    `Passages ${test.info().project.name}`,
    '前置きです。\n古くなる段落です。\n結びです。',
  )
  await page.goto(path)
  await page.getByRole('button', { name: '追記する' }).click()
  await page.getByLabel('一行の要約').fill('真ん中が変わりました')
  await page.getByText('場所・古くなった段落・お礼').click()
  await page.getByRole('button', { name: '本文から選ぶ' }).click()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('checkbox', { name: '古くなる段落です。' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listitem').filter({ hasText: '古くなる段落です。' })).toBeVisible()
  await page.getByLabel('置く場所').selectOption('選んだ段落のあと')
  await page.getByText('結びです。').click()
  await page.getByRole('button', { name: '追記を公開する' }).click()
  await expect(page).toHaveURL(/#addendum-1$/)
  const reader = await aReader(page)
  await reader.goto(path)
  await expect(reader.getByText('この部分は')).toBeVisible()
  await expect(reader.getByText('古くなる段落です。')).toBeVisible()
  await reader.getByRole('link', { name: '置き換えた箇所' }).click()
  await expect(reader).toHaveURL(/#addendum-1-original$/)
})

test('a typo in an addendum is mended without a word to feeds; withdrawn it is gone', async ({ page }) => {
  const path = await publish(page, `Typo ${test.info().project.name}`, '本文です。')
  await page.goto(path)
  await page.getByRole('button', { name: '追記する' }).click()
  await page.getByLabel('一行の要約').fill('誤事があります')
  await page.getByRole('button', { name: '追記を公開する' }).click()
  await expect(page).toHaveURL(/#addendum-1$/)
  const entry = async () =>
    /<entry>(?:(?!<entry>)[\s\S])*?誤事があります[\s\S]*?<\/entry>/.exec(await feedOf(page))?.[0]
  const before = await entry()
  expect(before).toBeTruthy()
  await page.getByRole('button', { name: 'この追記を直す' }).click()
  await page.getByLabel('一行の要約').fill('誤字がありました')
  await page.getByRole('button', { name: '変更を公開する' }).click()
  const reader = await aReader(page)
  await expect(async () => {
    await reader.goto(path)
    await expect(reader.getByText('誤字がありました').first()).toBeVisible({ timeout: 500 })
  }).toPass()
  expect(await entry()).toBe(before)

  page.on('dialog', (dialog) => dialog.accept())
  await page.goto(path)
  await page.getByRole('button', { name: 'この追記を直す' }).click()
  await page.getByRole('button', { name: '公開をやめる' }).click()
  await expect(page.getByRole('button', { name: 'この追記を直す' })).toHaveCount(0)
  await reader.goto(path)
  await expect(reader.getByText('誤字がありました')).toHaveCount(0)
})

test('a made-up cookie is shown what everybody is shown', async ({ browser, page }) => {
  const path = await publish(page, `Made up ${test.info().project.name}`, '本文です。')
  const context = await browser.newContext({ storageState: NOBODY })
  const { hostname } = new URL(page.url())
  await context.addCookies([{ name: 'tsuiki-member', value: 'x.y', domain: hostname, path: '/' }])
  const answer = await context.request.get(new URL(path, page.url()).href)
  expect(answer.headers()['cache-control']).toContain('public')
  expect(await answer.text()).not.toContain('追記する')
  expect((await context.request.get(new URL(`/member${path}`, page.url()).href)).status()).toBe(404)
})
