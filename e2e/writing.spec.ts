import { expect, test } from './fixtures'
import { aReader, feedOf, NOBODY, OWNER, publish, write } from './studio'

test('from the first word to the mended typo', async ({ page }) => {
  await test.step('a script learns nothing of the session that it could carry away', async () => {
    expect(Object.keys(await (await page.request.get('/api/auth/session')).json())).toEqual(['expires'])
  })
  await write(page, 'Windows の回復ドライブ', '最初の段落です。')
  await test.step('what was typed is there after a reload', async () => {
    await page.reload()
    await expect(page.getByLabel('題名')).toHaveValue('Windows の回復ドライブ')
    await expect(page.getByRole('textbox', { name: '本文' })).toContainText('最初の段落です。')
  })
  await page.getByRole('button', { name: '公開…' }).click()
  await page.getByLabel('カテゴリ').fill('Windows\n覚え書き')
  await page.getByRole('button', { name: '公開する' }).click()
  await expect(page).toHaveURL(/\/20\d\d\/\d\d\/windows$/)
  const path = new URL(page.url()).pathname

  const reader = await aReader(page)
  await reader.goto(path)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Windows の回復ドライブ')
  await expect(reader.getByText('最初の段落です。')).toBeVisible()

  await test.step('mending a typo moves no byte of what the feed says of it', async () => {
    const entry = async () =>
      /<entry>(?:(?!<entry>)[\s\S])*?回復ドライブ[\s\S]*?<\/entry>/.exec(await feedOf(page))?.[0]
    const before = await entry()
    expect(before).toContain('最初の段落です。')
    await page.getByRole('link', { name: '記事を編集' }).click()
    await page.getByRole('textbox', { name: '本文' }).press('End')
    await page.keyboard.type('（直しました）')
    await expect(page.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
    await page.getByRole('button', { name: '変更を公開…' }).click()
    await page.getByRole('button', { name: '変更を公開する' }).click()
    await expect(page).toHaveURL(new RegExp(`${path}$`))
    await reader.reload()
    await expect(reader.getByText('（直しました）')).toBeVisible()
    expect(await entry()).toBe(before)
  })
})

test('an article that was taken away from readers says so, and one in the bin where it is', async ({ page }) => {
  const path = await publish(page, 'Taken away', '本文です。')
  await page.getByRole('link', { name: '記事を編集' }).click()
  await expect(page.getByText('公開中', { exact: true })).toBeVisible()
  await expect(page).toHaveTitle(/^Taken away – 記事の編集/)
  const editor = page.url()
  await page.getByText('公開をやめる・ごみ箱').click()
  await page.getByRole('button', { name: '公開をやめる' }).click()
  await expect(page.getByText('非公開', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '公開…' })).toBeVisible()
  expect((await page.request.get(path)).status()).toBe(404)

  await page.getByText('公開をやめる・ごみ箱').click()
  await page.getByRole('button', { name: 'ごみ箱へ' }).click()
  await expect(page).toHaveURL(/\/studio/)
  expect((await page.goto(editor))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('お探しのページが見つかりません')
  await page.getByRole('main').getByRole('link', { name: 'ごみ箱' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Taken away' })).toBeVisible()
})

test('who writes on before the script has come goes on in the text', async ({ page }) => {
  await write(page, 'はじめ', 'あとの文。')
  let come = () => {}
  const scripts = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await scripts
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await page.getByLabel('題名').fill('速い手')
  await page.getByLabel('題名').press('Enter')
  await page.keyboard.type('一行目')
  come()
  const text = page.getByRole('textbox', { name: '本文' })
  await expect(text).toBeFocused()
  await page.keyboard.type('のつづき')
  await expect(text).toHaveText('一行目のつづきあとの文。')
  await expect(page.getByLabel('題名')).toHaveValue('速い手')
  await expect(page.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
  await page.unroute('**/_next/static/**/*.js')
  await page.reload()
  await expect(text).toHaveText('一行目のつづきあとの文。')
})

test('two tabs never overwrite each other', async ({ page }) => {
  await write(page, '二つの窓', '一つ目。')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await page.getByLabel('題名').fill('こちらの題')
  await expect(page.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
  await other.getByLabel('題名').fill('あちらの題')
  await expect(other.getByRole('heading', { name: '二つの文章があります' })).toBeVisible()
  await expect(other.getByLabel('題名')).toHaveValue('あちらの題')
  await other.getByRole('button', { name: '保存されている文章を使う' }).click()
  await expect(other.getByLabel('題名')).toHaveValue('こちらの題')
  await expect(other.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
})

test('a wrong password is refused, signing in leads back to the article, signing out ends it', async ({
  page,
  browser,
}) => {
  const path = await publish(page, 'A way back', '戻る場所。')
  const reader = await aReader(page)
  await reader.goto(path)
  await reader.getByRole('link', { name: 'ログイン' }).click()
  await reader.getByLabel('メールアドレス').fill(OWNER.email)
  await reader.getByLabel('パスワード').fill('not the password')
  await reader.getByRole('button', { name: 'ログイン' }).click()
  await expect(reader.getByRole('alert')).toHaveText('メールアドレスかパスワードが違います。')
  await expect(reader.getByLabel('メールアドレス')).toHaveValue(OWNER.email)
  await reader.getByLabel('パスワード').fill(OWNER.password)
  await reader.getByRole('button', { name: 'ログイン' }).click()
  await expect(reader).toHaveURL(new RegExp(`${path}$`))
  await reader.getByRole('link', { name: '管理画面' }).click()
  await reader.getByRole('button', { name: 'ログアウト' }).click()
  await reader.goto('/studio')
  await expect(reader).toHaveURL(/\/sign-in\?to=/)
  const copied = await browser.newContext({ storageState: await reader.context().storageState() })
  expect((await copied.request.get('/api/media')).status()).toBe(401)
})

test('who is nobody can neither write nor publish nor append', async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '', storageState: NOBODY })
  const json = { data: {}, headers: { 'content-type': 'application/json' } }
  const closed = [
    request.put('/api/articles/1/draft', json),
    request.post('/api/articles/1/publication', json),
    request.delete('/api/articles/1/publication', json),
    request.post('/api/articles/1/addenda', json),
    request.put('/api/articles/1/addenda/1', json),
    request.delete('/api/articles/1/addenda/1', json),
    request.post('/api/articles/1/addenda/1/publication', json),
    request.delete('/api/articles/1/addenda/1/publication', json),
  ]
  for (const answer of await Promise.all(closed)) expect(answer.status(), answer.url()).toBe(401)
  const begun = await request.post('/api/articles', { form: { a: '1' }, maxRedirects: 0 })
  expect([begun.status(), begun.headers().location]).toEqual([303, '/sign-in?to=%2Fstudio'])
  const elsewhere = { form: { email: 'a@b.example', password: 'x' }, headers: { 'sec-fetch-site': 'cross-site' } }
  expect((await request.post('/api/sign-in', elsewhere)).status()).toBe(403)
})
