import { expect, SAMPLE, test } from './fixtures'

test.use({ javaScriptEnabled: false })

test('everything on a reader’s way works without JavaScript', async ({ page }) => {
  await page.goto('/')
  await page.locator('main h3 a').first().click()
  await page.locator('a[rel=prev]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto(SAMPLE.withAddenda)
  await page
    .getByRole('link', { name: /この部分は2017年7月15日/ })
    .first()
    .click()
  await expect(page.locator(':target')).toBeInViewport()
  await page.getByRole('searchbox').first().fill('PIN')
  await page.getByRole('searchbox').first().press('Enter')
  await expect(page).toHaveURL(/\/search\?q=PIN/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/no-such-words')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('お探しのページが見つかりません')
  await page.locator('main').getByRole('searchbox').fill('令和')
  await page.locator('main').getByRole('searchbox').press('Enter')
  await expect(page.locator('main mark').first()).toBeVisible()
})

test('whoever wrote about an article on their own site tells it by a form', async ({ page }) => {
  await page.goto(SAMPLE.withAddenda)
  await page.getByRole('link', { name: 'そのページのアドレスを知らせる' }).click()
  await expect(page.getByLabel('このブログの記事のアドレス')).toHaveValue(new RegExp(`${SAMPLE.withAddenda}$`))
  await page.getByLabel('書いたページのアドレス').fill('わたしのブログ')
  await page.getByRole('button', { name: '知らせる' }).click()
  await expect(page.getByText('http か https で始まるもの')).toBeVisible()
  await expect(page.getByLabel('書いたページのアドレス')).toHaveValue('わたしのブログ')
  await page.getByLabel('書いたページのアドレス').fill('https://other.example/without-script')
  await page.getByRole('button', { name: '知らせる' }).click()
  await expect(page.getByRole('status')).toContainText('お知らせを受け付けました')
})

test('no page shows a control that only a script could work', async ({ page }) => {
  for (const path of ['/', SAMPLE.withAddenda, SAMPLE.long]) {
    await page.goto(path)
    await expect(page.locator('button:visible:not([type=submit])')).toHaveCount(0)
    await expect(page.locator('select:visible:not(form *)')).toHaveCount(0)
  }
})
