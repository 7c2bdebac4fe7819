import { expect, SAMPLE, test } from './fixtures'

test('an article names its feeds, its neighbours and itself, and each of these answers', async ({ page, request }) => {
  await page.goto(SAMPLE.withAddenda)
  const feeds = await page
    .locator('head link[rel=alternate][type]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.getAttribute('type') ?? '']))
  expect(feeds.length).toBeGreaterThan(3)
  for (const [href = '', type = ''] of feeds) {
    const response = await request.get(new URL(href, page.url()).pathname)
    expect(response.status(), href).toBe(200)
    expect(response.headers()['content-type'], href).toContain(
      type.replace('application/rdf+xml', 'xml').split('+')[0] ?? '',
    )
  }
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${SAMPLE.withAddenda}$`))
  for (const rel of ['prev', 'next']) await expect(page.locator(`head link[rel=${rel}]`)).toHaveCount(1)
})

test('an addendum is an entry of its own at the top of the default feed; the article’s entry keeps its id', async ({
  request,
}) => {
  const feed = await (await request.get('/feed.xml')).text()
  const first = feed.slice(feed.indexOf('<entry>'), feed.indexOf('</entry>'))
  expect(first).toContain('追記: ')
  expect(first).toContain('rel="related"')
  const unconditional = await request.get('/feed.xml')
  const again = await request.get('/feed.xml', { headers: { 'if-none-match': unconditional.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
})

test('the article’s data tell machines of every addendum', async ({ page }) => {
  await page.goto(SAMPLE.withAddenda)
  const documents = await page.locator('script[type="application/ld+json"]').allTextContents()
  const graph = documents.flatMap((text) => [JSON.parse(text)].flat())
  const posting = graph.flatMap((each) => each['@graph'] ?? [each]).find((each) => each['@type'] === 'BlogPosting')
  expect(posting.correction).toHaveLength(5)
  expect(posting.datePublished).toMatch(/^2015-03-20/)
  expect(posting.dateModified).toMatch(/^2024-09-18/)
})

test('sitemap, robots and the drawn card answer', async ({ page, request }) => {
  const index = await (await request.get('/sitemap.xml')).text()
  const pages = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname)
  const all = await Promise.all(pages.map(async (path) => (await request.get(path)).text()))
  expect(all.join()).toContain(SAMPLE.withAddenda)
  expect(await (await request.get('/robots.txt')).text()).toContain('Sitemap:')
  await page.goto(SAMPLE.withAddenda)
  const card = await page.locator('meta[property="og:image"]').getAttribute('content')
  const picture = await request.get(new URL(card ?? '').pathname)
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png'])
})

test('an article that takes comments names one endpoint for mentions, in its header and in its page', async ({
  page,
  request,
}) => {
  const { link = '' } = (await request.get(SAMPLE.withAddenda)).headers()
  const endpoint = /^<([^>]+)>; rel="webmention"$/.exec(link)?.[1] ?? ''
  await page.goto(SAMPLE.withAddenda)
  await expect(page.locator('head link[rel=webmention]')).toHaveAttribute('href', endpoint)
  const target = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? ''
  const form = { source: 'https://other.example/about-passwords', target }
  expect((await request.post(new URL(endpoint).pathname, { form })).status()).toBe(202)
})

test('search answers machines too', async ({ request }) => {
  const found = await (await request.get('/api/search?q=令和&limit=1')).json()
  expect(found.total).toBeGreaterThan(0)
  expect(found.results[0]).toMatchObject({
    title: expect.any(String),
    path: expect.any(String),
    matched: expect.any(String),
  })
  expect((await request.get('/api/search?q=x&limit=none')).status()).toBe(400)
})
