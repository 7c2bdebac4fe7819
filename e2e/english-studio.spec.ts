import fs from 'node:fs'
import { expect, test } from './fixtures'
import { STUDIO_PAGES } from './studio'

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
/** Names that are the same in every language, and the face of the tool for readings. */
const NAMES = /日本語|追記|字\s*じ/g

test('the studio of an English blog speaks English', async ({ page }) => {
  await page.goto(fs.readFileSync('.build/e2e-english/founder-link', 'utf8').trim())
  await page.locator('[name=name]').fill('Robin')
  await page.locator('[name=email]').fill('robin@example.com')
  await page.locator('[name=password]').fill('a long pass phrase')
  await page.locator('[name=title]').fill('A window')
  await page.locator('form[action="/api/invites"] [type=submit]').click()
  await page.waitForURL('**/studio')
  await page.getByRole('button', { name: 'Write an article' }).first().click()
  await page.waitForURL('**/studio/articles/*')
  const article = new URL(page.url()).pathname
  for (const path of [article, `${article}/versions`, `${article}/addenda`, ...STUDIO_PAGES]) {
    await page.goto(path)
    const shown = await page.locator('body').innerText()
    expect(shown.replace(NAMES, '').match(JAPANESE)?.[0], `${path}: ${shown.slice(0, 500)}`).toBeUndefined()
    for (const name of await page
      .locator('[aria-label], [title], [placeholder]')
      .evaluateAll((elements) =>
        elements.flatMap((one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? '')),
      ))
      expect(name, path).not.toMatch(JAPANESE)
  }
})
