import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const OWNER = { name: '山田 花子', email: 'hanako@example.com', password: 'a long pass phrase' }

/** The link that the start printed; it holds once, so one journey goes all the way. */
const founderLink = () => fs.readFileSync('.build/e2e-writing/founder-link', 'utf8').trim()

async function write(page: Page, title: string, text: string) {
  await page.getByRole('button', { name: '記事を書く' }).click()
  await page.getByLabel('題名').fill(title)
  await page.getByLabel('題名').press('Enter')
  await page.keyboard.type(text)
  await expect(page.getByRole('status')).toContainText('保存しました')
}

test('from the founder’s link to the first article, its correction and its addendum', async ({ page, browser }) => {
  await page.goto(founderLink())
  await page.getByLabel('お名前').fill(OWNER.name)
  await page.getByLabel('メールアドレス').fill('no address@example')
  await page.getByLabel('パスワード').fill(OWNER.password)
  await page.getByLabel('ブログの題名').fill('窓の下書き')
  await page.locator('form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true
  })
  await page.getByRole('button', { name: '始める' }).click()
  await expect(page.getByText('メールアドレスの形になっていません。')).toBeVisible()
  await expect(page.getByLabel('お名前')).toHaveValue(OWNER.name)
  await page.getByLabel('メールアドレス').fill(OWNER.email)
  await page.getByLabel('パスワード').fill(OWNER.password)
  await page.getByRole('button', { name: '始める' }).click()
  await expect(page.getByRole('heading', { name: '記事', exact: true })).toBeVisible()

  await test.step('a script learns nothing of the session that it could carry away', async () => {
    expect(Object.keys(await (await page.request.get('/api/auth/session')).json())).toEqual(['expires'])
  })

  await test.step('the link holds once', async () => {
    const stranger = await browser.newPage()
    await stranger.goto(founderLink())
    await expect(stranger.getByText('使用済みか期限切れです')).toBeVisible()
    await stranger.close()
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

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto(path)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Windows の回復ドライブ')
  await expect(reader.getByText('最初の段落です。')).toBeVisible()
  const feed = async () => (await page.request.get('/feed.xml')).text()
  const before = await feed()
  expect(before).toContain('Windows の回復ドライブ')

  await test.step('mending a typo moves no byte of the feed', async () => {
    await page.goto('/studio')
    await page.getByRole('link', { name: 'Windows の回復ドライブ' }).click()
    await page.getByRole('textbox', { name: '本文' }).press('End')
    await page.keyboard.type('（直しました）')
    await expect(page.getByRole('status')).toContainText('保存しました')
    await page.getByRole('button', { name: '変更を公開…' }).click()
    await page.getByRole('button', { name: '変更を公開する' }).click()
    await expect(page).toHaveURL(new RegExp(`${path}$`))
    await reader.reload()
    await expect(reader.getByText('（直しました）')).toBeVisible()
    expect(await feed()).toBe(before)
  })

  await test.step('an addendum is on the page, in the feed, the sitemap and the data for machines', async () => {
    await page.goto('/studio')
    await page.getByRole('link', { name: '追記する' }).click()
    await page.getByLabel('一行の要約').fill('手順が変わりました')
    await page.getByRole('textbox', { name: '追記の文' }).click()
    await page.keyboard.type('新しい版では、設定から作れます。')
    await page.getByRole('button', { name: '追記を公開する' }).dblclick()
    await expect(page).toHaveURL(/#addendum-1$/)
    await reader.reload()
    await expect(reader.getByText('新しい版では、設定から作れます。')).toHaveCount(1)
    await expect(reader.getByText('手順が変わりました').first()).toBeVisible()
    expect(await feed()).toContain('手順が変わりました')
    expect(await (await page.request.get('/sitemaps/1.xml')).text()).toContain(path)
    expect(await reader.content()).toContain('CorrectionComment')
  })

  await test.step('two tabs never overwrite each other', async () => {
    await page.goto('/studio')
    await page.getByRole('link', { name: 'Windows の回復ドライブ' }).click()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await page.getByLabel('題名').fill('こちらの題')
    await expect(page.getByRole('status')).toContainText('保存しました')
    await other.getByLabel('題名').fill('あちらの題')
    await expect(other.getByRole('heading', { name: '二つの文章があります' })).toBeVisible()
    await expect(other.getByLabel('題名')).toHaveValue('あちらの題')
    await other.getByRole('button', { name: '保存されている文章を使う' }).click()
    await expect(other.getByLabel('題名')).toHaveValue('こちらの題')
    await expect(other.getByRole('status')).toContainText('保存しました')
    await other.close()
  })

  await test.step('a wrong password is refused, signing in works without JavaScript, signing out ends it', async () => {
    await page.goto('/studio')
    await page.getByRole('button', { name: 'ログアウト' }).click()
    await page.goto('/studio')
    await expect(page).toHaveURL(/\/sign-in\?to=/)
    await reader.goto('/studio')
    await reader.getByLabel('メールアドレス').fill(OWNER.email)
    await reader.getByLabel('パスワード').fill('not the password')
    await reader.getByRole('button', { name: 'ログイン' }).click()
    await expect(reader.getByRole('alert')).toHaveText('メールアドレスかパスワードが違います。')
    await expect(reader.getByLabel('メールアドレス')).toHaveValue(OWNER.email)
    await reader.getByLabel('パスワード').fill(OWNER.password)
    await reader.getByRole('button', { name: 'ログイン' }).click()
    await expect(reader.getByRole('heading', { name: '記事', exact: true })).toBeVisible()
  })
})

test('who is nobody can neither write nor publish nor append', async ({ request }) => {
  const json = { data: {}, headers: { 'content-type': 'application/json' } }
  expect((await request.put('/api/articles/1/draft', json)).status()).toBe(401)
  expect((await request.post('/api/articles/1/publication', json)).status()).toBe(401)
  expect((await request.post('/api/articles/1/addenda', json)).status()).toBe(401)
  expect((await request.delete('/api/articles/1/publication', json)).status()).toBe(401)
  const begun = await request.post('/api/articles', { form: { a: '1' }, maxRedirects: 0 })
  expect([begun.status(), begun.headers().location]).toEqual([303, '/sign-in?to=/studio'])
  const elsewhere = { form: { email: 'a@b.example', password: 'x' }, headers: { 'sec-fetch-site': 'cross-site' } }
  expect((await request.post('/api/sign-in', elsewhere)).status()).toBe(403)
})
