import type { Page } from '@playwright/test'
import { InputMethod, KANJI, NIHONGO } from './composing'
import { expect, test } from './fixtures'

/** Needs a member who is signed in: each test begins an article of its own in the studio. */
test.beforeEach(async ({ page }) => {
  await page.goto('/studio')
  await page.getByRole('button', { name: '記事を書く' }).first().click()
  await expect(textOf(page)).toBeVisible()
})

const textOf = (page: Page) => page.getByRole('textbox', { name: '本文' })
const isSaved = (page: Page) => expect(page.getByText(/^保存しました/)).toBeVisible()

/** What is stored is what was typed: nothing doubled, nothing lost. */
async function expectStored(page: Page, lines: string[]): Promise<void> {
  await isSaved(page)
  await page.reload()
  await expect(textOf(page)).toBeVisible()
  const stored = await textOf(page).evaluate((text) =>
    [...text.querySelectorAll('p, h2, li > p, td > p')].map((line) => line.textContent).filter(Boolean),
  )
  expect([...new Set(stored)]).toEqual(lines)
}

test('words are composed in a paragraph, one after another', async ({ page }) => {
  const ime = await InputMethod.of(page)
  await textOf(page).click()
  await ime.write(KANJI)
  await ime.write(['と'])
  await ime.write(NIHONGO)
  await expect(textOf(page)).toHaveText('漢字と日本語')
  await expectStored(page, ['漢字と日本語'])
})

test('a composition in a heading, and Enter after it begins a paragraph', async ({ page }) => {
  const ime = await InputMethod.of(page)
  await textOf(page).click()
  await page.keyboard.type('## ')
  await ime.write(KANJI)
  await page.keyboard.press('Enter')
  await ime.write(NIHONGO)
  await expect(textOf(page).locator('h2')).toHaveText('漢字')
  await expectStored(page, ['漢字', '日本語'])
})

test('a composition at the start of a list’s item', async ({ page }) => {
  const ime = await InputMethod.of(page)
  await textOf(page).click()
  await page.keyboard.type('- ')
  await ime.write(KANJI)
  await page.keyboard.press('Enter')
  await ime.write(NIHONGO)
  await expect(textOf(page).locator('li')).toHaveText(['漢字', '日本語'])
  await expectStored(page, ['漢字', '日本語'])
})

test('a composition in the cell of a table', async ({ page }) => {
  const ime = await InputMethod.of(page)
  await textOf(page).click()
  await page.getByRole('button', { name: '表', exact: true }).click()
  await ime.write(KANJI)
  await page.keyboard.press('Tab')
  await ime.write(NIHONGO)
  await expect(textOf(page).locator('th').nth(0)).toHaveText('漢字')
  await expect(textOf(page).locator('th').nth(1)).toHaveText('日本語')
})

test('a composition in the title: the key that confirms it does not leave the title', async ({ page }) => {
  const ime = await InputMethod.of(page)
  const title = page.getByLabel('題名')
  await title.click()
  await ime.compose(KANJI)
  await page.keyboard.press('Escape') // some input methods pass it on
  await title.fill('')
  await ime.write(KANJI)
  await expect(title).toBeFocused()
  await expect(title).toHaveValue('漢字')
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await isSaved(page)
  await page.reload()
  await expect(title).toHaveValue('漢字')
})

test('who leaves in the middle of a composition loses no word and doubles none', async ({ page }) => {
  const ime = await InputMethod.of(page)
  await textOf(page).click()
  await ime.write(NIHONGO)
  await ime.compose(KANJI)
  await page.getByLabel('題名').click()
  await page.keyboard.type('T')
  const text = (await textOf(page).textContent()) ?? ''
  expect(['日本語漢字', '日本語']).toContain(text) // browsers differ in whether leaving confirms
  await expectStored(page, [text])
})

test('a save in the middle of a composition does not end it', async ({ page }) => {
  const ime = await InputMethod.of(page)
  await textOf(page).click()
  await ime.write(NIHONGO)
  await ime.compose(['か', 'かん'])
  await isSaved(page)
  await ime.compose(['かんじ', '漢字'])
  await ime.confirm('漢字')
  await expect(textOf(page)).toHaveText('日本語漢字')
  await expectStored(page, ['日本語漢字'])
})

test('the menu stays shut while a slash is composed, and opens when it is text', async ({ page }) => {
  const ime = await InputMethod.of(page)
  const menu = page.getByRole('listbox', { name: 'ここに入れるもの' })
  await textOf(page).click()
  await ime.compose(['／'])
  await expect(menu).toBeHidden()
  await ime.confirm('／')
  await expect(menu).toBeVisible()
  await ime.compose(['み', 'みだ', 'みだし'])
  await ime.confirm('見出し')
  await expect(menu.getByRole('option', { selected: true })).toContainText('見出し')
  await page.keyboard.press('Enter')
  await expect(textOf(page).locator('h2')).toHaveCount(1)
  await expect(textOf(page)).not.toContainText('／')
})

test('readings in brackets stand above their characters when the bracket is confirmed', async ({ page }) => {
  const ime = await InputMethod.of(page)
  await textOf(page).click()
  await ime.write(KANJI)
  await ime.write(['《'])
  await ime.write(['か', 'かん', 'かんじ'])
  await ime.write(['》'])
  await ime.write(['と'])
  await expect(textOf(page).locator('ruby rt')).toHaveText('かんじ')
  await isSaved(page)
  await page.reload()
  await expect(textOf(page).locator('ruby')).toHaveCount(1)
})

test('in a list of categories, the key that confirms a word submits nothing', async ({ page }) => {
  const ime = await InputMethod.of(page)
  await page.getByLabel('題名').fill('公開しない記事')
  await page.getByRole('button', { name: '公開…' }).click()
  const categories = page.getByLabel('カテゴリ', { exact: true })
  await categories.click()
  await ime.write(KANJI)
  await expect(page).toHaveURL(/\/studio\/articles\/\d+/)
  await expect(page.getByRole('dialog')).toBeVisible()
})
