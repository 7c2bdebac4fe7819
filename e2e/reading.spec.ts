import { expect, SAMPLE, test } from './fixtures'

test('from the home page to an article, and by « and » up to both ends', async ({ page, request }) => {
  await page.goto('/')
  const first = page.locator('main h3 a').first()
  const title = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const above = page.getByRole('navigation', { name: '前後の記事', exact: true })
  await expect(above.locator('a[rel=next]')).toHaveCount(0)
  await above.locator('a[rel=prev]').click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title)

  const way: string[] = []
  for (let path: string | undefined = SAMPLE.newest; path && way.length < 40; ) {
    way.push(path)
    const html: string = await (await request.get(path)).text()
    path = /<a rel="prev" href="([^"]+)"/.exec(html)?.[1]
  }
  expect([way.length, way.at(-1)]).toEqual([27, SAMPLE.oldest])
  await page.goto(SAMPLE.oldest)
  await expect(above.locator('a[rel=prev]')).toHaveCount(0)
  await above.locator('a[rel=next]').click()
  await expect(above.locator(`a[rel=prev][href="${SAMPLE.oldest}"]`)).toBeVisible()
  await page.getByRole('link', { name: 'トップページ' }).first().click()
  await expect(page).toHaveURL(/\/$/)
})

test('an old article says at once what was added since, and leads there and back', async ({ page }) => {
  await page.goto(SAMPLE.withAddenda)
  const notice = page
    .getByRole('note')
    .or(page.getByRole('complementary', { name: '読む前に' }))
    .or(page.getByLabel('読む前に'))
    .first()
  await expect(notice).toContainText('5件')
  await expect(notice).toContainText('2024年9月18日')
  await notice.getByRole('link').first().click()
  await expect(page).toHaveURL(/#addendum-\d$/)
  await expect(page.locator(':target')).toBeInViewport()
})

test('a link to the end of a long article arrives there, however little of the way was laid out', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(SAMPLE.long)
  await page.evaluate(() => {
    location.hash = 'comments'
  })
  const distance = () => page.locator(':target').evaluate((target) => Math.abs(target.getBoundingClientRect().top))
  await expect.poll(distance).toBeLessThan(40)
})

test('a superseded passage is announced before it begins, stays as it was, and the slip leads back', async ({
  page,
}) => {
  await page.goto(SAMPLE.withAddenda)
  const link = page.getByRole('link', { name: /この部分は2017年7月15日の追記で新しくなりました/ }).first()
  const passage = page.getByText('「新しいアプリ パスワードの作成」をクリックする', { exact: true })
  const [announcement, steps] = [await link.boundingBox(), await passage.boundingBox()]
  expect(announcement?.y).toBeLessThan(steps?.y ?? 0)
  await link.click()
  const slip = page.locator(':target')
  await expect(slip).toContainText('その他のセキュリティ オプション')
  await slip.getByRole('link', { name: /置き換えた箇所/ }).click()
  await expect(link).toBeInViewport()
})

test('addenda stand in place: at the top, beside a passage, at the end', async ({ page }) => {
  await page.goto(SAMPLE.withAddenda)
  const order = await page.locator('section[id^=addendum-], [id^=b-]').evaluateAll((all) => all.map((each) => each.id))
  const slips = order.filter((id) => id.startsWith('addendum-') && !id.endsWith('-heading'))
  expect(slips).toHaveLength(5)
  expect(order.indexOf(slips[0] ?? '')).toBeLessThan(order.findIndex((id) => id.startsWith('b-') && id !== 'b-text'))
})

test('under an article: the newest of each of its categories, and the comments as a thread', async ({ page }) => {
  await page.goto(SAMPLE.withAddenda)
  const related = page.getByRole('navigation', { name: '同じカテゴリの記事' })
  await expect(related.getByRole('heading', { name: '「メール」カテゴリの記事' })).toBeVisible()
  expect(await related.locator('ul').first().locator('li').count()).toBeLessThanOrEqual(5)
  await expect(related.getByRole('link', { name: /2 段階認証にしたら/ })).toHaveCount(0)

  const comments = page.getByRole('region', { name: /^コメント \d/ })
  await expect(comments).toContainText('筆者')
  await expect(comments).toContainText('2017年7月15日')
  await page
    .getByRole('link', { name: /^コメント \d+/ })
    .first()
    .click()
  await expect(comments).toBeInViewport()
})

test('lists: category, year, month and archive lead to articles', async ({ page }) => {
  await page.goto('/archive')
  await page.locator('main a[href="/2015/03"]').first().click()
  await expect(page).toHaveURL(/\/2015\/03$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2015年3月')
  await page.locator(`main h3 a[href="${SAMPLE.withAddenda}"]`).click()
  await page.locator('a[href="/category/security"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('セキュリティ')
  await expect(page.getByText('慌てないための知識と、慌てたときの手順。')).toBeVisible()
})

test('a list of more than twenty has a second page with an address of its own', async ({ page }) => {
  await page.goto('/')
  await page.locator('a[rel=next]').first().click()
  await expect(page).toHaveURL(/\/page\/2$/)
  await expect(page.locator('main h3')).toHaveCount(7)
})

for (const [asked, found] of [
  ['令和', /令和/],
  ['ﾊﾞｯｸｱｯﾌﾟ', /バックアップ/],
  ['Windows8.1', /Windows 8\.1/],
  ['わーどぱっど', /ワードパッド/],
] as const) {
  test(`a reader who asks for ${asked} finds it`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('searchbox').first().fill(asked)
    await page.getByRole('searchbox').first().press('Enter')
    await expect(page).toHaveURL(/\/search\?q=/)
    await expect(page.locator('main')).toContainText(found)
    await expect(page.locator('main mark').first()).toBeVisible()
  })
}

test('what is nowhere is said to be nowhere, and the question is still there', async ({ page }) => {
  await page.goto('/search?q=麒麟鳳凰')
  await expect(page.locator('main')).toContainText('見つかりませんでした')
  await expect(page.locator('main').getByRole('searchbox')).toHaveValue('麒麟鳳凰')
})

test('a lost address answers 404 with a search for its words, and one that is found again is one hop away', async ({
  page,
  request,
}) => {
  const response = await page.goto('/2015/03/outlook-password.html')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('お探しのページが見つかりません')
  await expect(page).toHaveTitle(/^お探しのページが見つかりません \| /)
  await expect(page.locator('main').getByRole('searchbox')).toHaveValue('outlook password')
  const moved = await request.get(`${SAMPLE.withAddenda}/?from=mail`, { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([
    301,
    expect.stringMatching(/\/2015\/03\/app-password\?from=mail$/),
  ])
  for (const broken of ['/bad%E6%97', '/a%2Fb']) expect((await request.get(broken)).status(), broken).toBe(400)
})

test('a comment has an address that leads to where it stands', async ({ page }) => {
  await page.goto(SAMPLE.withAddenda)
  const id = (await page.locator('[id^=comment-]').first().getAttribute('id'))?.replace('comment-', '')
  await page.goto(`/comment/${id}`)
  expect(page.url()).toContain(`${SAMPLE.withAddenda}#comment-${id}`)
})
