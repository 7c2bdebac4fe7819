import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'

test.describe.configure({ mode: 'serial' })

const EXPORT = `AUTHOR: Robin
TITLE: A printer that says it is offline
STATUS: Publish
BASENAME: printer-offline
CONVERT BREAKS: 0
CATEGORY: Printers
DATE: 03/20/2015 09:05:00 PM
-----
BODY:
<p>Open the <a href="https://old.example/blog/2016/01/new-printer.html">other article</a> first.</p>
<h2>July 15, 2017 Update:</h2>
<p>The settings have moved.</p>
-----
--------
AUTHOR: Robin
TITLE: A new printer
STATUS: Publish
BASENAME: new-printer
CONVERT BREAKS: 0
CATEGORY: Printers
DATE: 01/02/2016 10:00:00 AM
-----
BODY:
<p>Unpack it.</p>
-----
COMMENT:
AUTHOR: Kim
DATE: 01/03/2016 10:00:00 AM
That helped.
-----
--------
`

const IMPORT = ['import', 'mt', '--old-origin', 'https://old.example/blog', '--addenda', 'split', '--json']

/** The command line, on the data folder of the server that is running. */
function blog(...args: string[]) {
  const env = {
    ...process.env,
    DATA_DIR: path.resolve('.build/e2e-english'),
    SITE_LANGUAGE: 'en',
    TIME_ZONE: 'America/New_York',
  }
  return execFileSync('bin/blog', args, { env, encoding: 'utf8' })
}

test('an empty blog says so kindly', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('main')).toContainText('bin/blog import')
})

test('what is imported beside the running server is on the next page, at its old address', async ({
  page,
  request,
}, info) => {
  expect((await request.get('/blog/2015/03/printer-offline.html')).status()).toBe(404)
  const file = info.outputPath('export.txt')
  fs.writeFileSync(file, EXPORT)
  const report = JSON.parse(blog(...IMPORT, file))
  expect(report.entries).toMatchObject({ found: 2, imported: 2 })

  await page.goto('/')
  await page.getByRole('link', { name: 'A printer that says it is offline' }).first().click()
  await expect(page).toHaveURL(/\/blog\/2015\/03\/printer-offline\.html$/)
  await expect(page.locator('time').first()).toHaveAttribute('datetime', '2015-03-20')
  await page.getByRole('link', { name: 'other article' }).click()
  await expect(page).toHaveURL(/\/blog\/2016\/01\/new-printer\.html$/)
  await expect(page.getByRole('main')).toContainText('That helped.')
})

test('what was added to an article of 2015 in 2017 is on its page, in feed and sitemap, and told to machines', async ({
  page,
  request,
}) => {
  const address = '/blog/2015/03/printer-offline.html'
  await page.goto(address)
  const slip = page.getByRole('region', { name: /^Update July 15, 2017/ })
  await expect(slip).toContainText('The settings have moved.')
  await expect(slip).toHaveId('addendum-1')
  const told = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '')
  expect(JSON.stringify(told)).toMatch(/"CorrectionComment".*"2017-07-15/)
  expect(await (await request.get('/feed.xml')).text()).toContain(`${address}#addendum-1`)
  const sitemap = await (await request.get('/sitemaps/1.xml')).text()
  expect(sitemap).toMatch(new RegExp(`${address}</loc>\\s*<lastmod>2017-07-15`))
})

test('importing again changes nothing', async ({ request }, info) => {
  const before = await (await request.get('/feed.xml')).text()
  const file = info.outputPath('export.txt')
  fs.writeFileSync(file, EXPORT)
  const report = JSON.parse(blog(...IMPORT, file))
  expect(report.entries).toMatchObject({ found: 2, imported: 0 })
  expect(await (await request.get('/feed.xml')).text()).toBe(before)
})

test('no page is half translated', async ({ page }) => {
  const pages = ['/', '/blog/2016/01/new-printer.html', '/2015/03', '/archive', '/search?q=printer', '/nowhere']
  for (const address of pages) {
    await page.goto(address)
    const words = await page.evaluate(() => {
      const hidden = [...document.querySelectorAll('[aria-label], [placeholder], [title]')]
      return [
        document.title,
        ...hidden.flatMap((each) => ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name))),
      ].join('\n')
    })
    const shown = `${words}\n${await page.locator('body').innerText()}`
    expect(shown.match(/[\u3040-\u30ff\u4e00-\u9fff]+/g) ?? [], address).toEqual([])
  }
})

test('doctor finds nothing wrong', async () => {
  expect(JSON.parse(blog('doctor', '--json'))).toMatchObject({ healthy: true })
})
