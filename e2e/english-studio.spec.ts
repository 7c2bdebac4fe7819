import fs from 'node:fs'
import { expect, test } from './fixtures'
import { aReader, STUDIO_PAGES } from './studio'

test.describe.configure({ mode: 'serial' })

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
/** Names that are the same in every language, and the face of the tool for readings. */
const NAMES = /日本語|追記|字\s*じ/g
const OWNER = '.build/e2e-english/owner.json'

test('the studio of an English blog speaks English', async ({ page }) => {
  await page.goto(fs.readFileSync('.build/e2e-english/founder-link', 'utf8').trim())
  await page.locator('[name=name]').fill('Robin')
  await page.locator('[name=email]').fill('robin@example.com')
  await page.locator('[name=password]').fill('a long pass phrase')
  await page.locator('[name=title]').fill('A window')
  await page.locator('form[action="/api/invites"] [type=submit]').click()
  await page.waitForURL('**/studio')
  await page.context().storageState({ path: OWNER })
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

test('in English: a comment waits, appears, is answered; and what comes after the closing is kept', async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext({ storageState: OWNER, locale: 'en-US', baseURL })).newPage()
  await page.goto('/studio')
  await page.getByRole('button', { name: 'Write an article' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeVisible()
  await page.getByLabel('Title').fill('Open for a while')
  await page.getByLabel('Title').press('Enter')
  await page.keyboard.type('What do you think?')
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.waitForURL(/\/20\d\d\/\d\d\//)
  const path = new URL(page.url()).pathname

  const [reader, late] = [await aReader(page), await aReader(page)]
  await late.goto(path)
  await reader.goto(path)
  await reader.getByRole('textbox', { name: /^Name/ }).fill('Reader')
  await reader.getByRole('textbox', { name: /^Comment/ }).fill('It works for me too.')
  await reader.getByRole('button', { name: 'Send' }).click()
  await expect(reader.getByText('Waiting for approval (only you see it now)')).toBeVisible()

  await page.goto('/studio/comments')
  await page.getByText('Reply', { exact: true }).first().click()
  await page.getByRole('textbox', { name: 'Reply' }).first().fill('Glad to hear it.')
  await page.getByRole('button', { name: 'Approve and reply' }).first().click()
  await expect(page.getByText('Your reply was published.')).toBeVisible()
  await reader.reload()
  await expect(reader.getByText('Glad to hear it.')).toBeVisible()
  await expect(reader.getByText('Waiting for approval')).toHaveCount(0)

  await page.goto(path)
  await page.getByRole('link', { name: 'Edit' }).first().click()
  await page
    .getByRole('navigation', { name: 'Pages about this article' })
    .getByRole('link', { name: 'Settings' })
    .click()
  await page.getByRole('radio', { name: 'Closed; those that are there stay visible' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await late.getByRole('textbox', { name: /^Name/ }).fill('Late')
  await late.getByRole('textbox', { name: /^Comment/ }).fill('Am I too late?')
  await late.getByRole('button', { name: 'Send' }).click()
  await expect(late.getByText('Comments on this article are closed.')).toBeVisible()
  await expect(late.getByText('Am I too late?')).toBeVisible()
  await reader.reload()
  await expect(reader.getByText('Comments are closed.')).toBeVisible()
  await expect(reader.getByText('It works for me too.')).toBeVisible()
})
