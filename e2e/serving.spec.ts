import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { THEME_SCRIPT } from '@/lib/theme'
import { expect, MAIN_PAGES, test } from './fixtures'

for (const address of MAIN_PAGES) {
  test(`${address} is a document: its own rules, scripts of ours, and nothing of the framework`, async ({ page }) => {
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text())
    })
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(address)
    expect(asked.filter((path) => /\.js$/.test(path))).toEqual(['/reader.js'])
    expect(asked.filter((path) => /\.css$/.test(path))).toEqual([])
    expect(await rulesMissing(page)).toEqual([])
    expect(violations).toEqual([])
    const html = await page.content()
    expect(html).not.toMatch(/__next_f|turbopack|data-precedence|<!--|="[^"]*\bundefined\b/)
    const scripts = await page
      .locator('script')
      .evaluateAll((all) =>
        all.map((script) => script.getAttribute('type') ?? script.getAttribute('src') ?? script.textContent),
      )
    const ours = /^(?:\/reader\.js\?v=[\w-]+|application\/ld\+json|speculationrules)$/
    expect(scripts.filter((script) => !ours.test(script ?? ''))).toEqual([THEME_SCRIPT])
  })
}

/** Selectors of the build's style sheets that touch something in the page, in whatever state it is, while no rule of the page has them. */
async function rulesMissing(page: Page): Promise<string[]> {
  const folder = path.resolve('.next/static/chunks')
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.css'))
  expect(names.length).toBeGreaterThan(0)
  return page.evaluate(
    (sheets) => {
      const selectorsIn = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) => {
          if (rule instanceof CSSStyleRule) return [rule.selectorText]
          return 'cssRules' in rule ? selectorsIn(rule.cssRules as CSSRuleList) : []
        })
      const there = new Set([...document.styleSheets].flatMap(({ cssRules }) => selectorsIn(cssRules)))
      const all = sheets.flatMap((css) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        return selectorsIn(sheet.cssRules)
      })
      const states = /::[\w-]+(?:\([^)]*\))?|:(?:hover|focus(?:-visible|-within)?|disabled|checked|target)(?![\w-])/g
      const inAnyState = (selector: string) => selector.replace(states, ':where(*)').replaceAll(':not(:where(*))', '')
      return all.filter((selector) => !there.has(selector) && document.querySelector(inAnyState(selector)))
    },
    names.map((name) => fs.readFileSync(path.join(folder, name), 'utf8')),
  )
}

test('a page answers with a tag of its own in each encoding, and with 304 to whoever has it', async ({ request }) => {
  const tags = new Set<string>()
  for (const encoding of ['br', 'gzip', 'identity']) {
    const answer = await request.get('/', { headers: { 'accept-encoding': encoding } })
    const { etag = '', vary, 'cache-control': cacheControl, 'content-encoding': got } = answer.headers()
    expect(got ?? 'identity').toBe(encoding)
    expect(vary).toBe('Accept-Encoding')
    expect(cacheControl).toBe('public, max-age=0, must-revalidate')
    tags.add(etag)
    const again = await request.get('/', { headers: { 'accept-encoding': encoding, 'if-none-match': etag } })
    expect(again.status()).toBe(304)
  }
  expect(tags.size).toBe(3)
})

test('a made-up cookie gets the page for everyone', async ({ request }) => {
  await request.get('/')
  const answer = await request.get('/', { headers: { cookie: 'tsuiki-member=1.AAAA; other=1' } })
  expect(answer.headers()['cache-status']).toContain('Tsuiki')
  expect(await answer.text()).not.toContain('__next_f')
})

test('what no route has is refused: methods, long addresses, large forms', async ({ request }) => {
  expect((await request.post('/', { data: 'x' })).status()).toBe(405)
  expect((await request.delete('/archive')).status()).toBe(405)
  expect((await request.get(`/${'a'.repeat(5000)}`)).status()).toBe(414)
  expect((await request.post('/api/search', { data: 'x'.repeat(2_000_000) })).status()).toBe(413)
})

test('headers that a client makes up do not get into a page', async ({ request }) => {
  const address = `/archive?utm_source=${Date.now()}`
  const plain = await (await request.get('/archive')).text()
  const odd = await request.get(address, {
    headers: {
      'x-forwarded-host': 'evil.example',
      'x-middleware-subrequest': 'proxy',
      'accept-language': 'xx',
      rsc: '',
    },
  })
  expect(await odd.text()).not.toContain('evil.example')
  expect(await (await request.get('/archive')).text()).toBe(plain)
})

test('every answer says what a browser may do with it', async ({ request }) => {
  for (const address of ['/', '/feed.xml', '/reader.js', '/no/such/page', '/api/search?q=x', '/comment/99999']) {
    const headers = (await request.get(address, { maxRedirects: 0 })).headers()
    expect(headers['x-content-type-options'], address).toBe('nosniff')
    expect(headers['referrer-policy'], address).toMatch(/^(?:strict-origin-when-cross-origin|no-referrer)$/)
    expect(headers['permissions-policy'], address).toContain('camera=()')
    for (const name of Object.keys(headers)) expect(name, address).not.toMatch(/^x-(?:next|tsuiki|middleware|powered)/)
  }
  const policy = (await request.get('/')).headers()['content-security-policy']
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain("'unsafe-inline'")
})

test('a file that a page names is kept for ever, by its content', async ({ request, page }) => {
  await page.goto('/')
  const answer = await request.get((await page.locator('script[src]').getAttribute('src')) ?? '')
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
})
