import { expect, type Page, test } from '@playwright/test'

/** Fills in the form under an article and sends it. */
export async function comment(reader: Page, path: string, { name = '読者', text = '助かりました。' } = {}) {
  await reader.goto(path)
  await reader.getByRole('textbox', { name: /お名前/ }).fill(name)
  await reader.getByRole('textbox', { name: /本文/ }).fill(text)
  await reader.getByRole('button', { name: '送信する' }).click()
}

/** To the one comment of the list by its key, which works once the page's script has come. */
export const walkTo = (page: Page, words: string) =>
  expect(async () => {
    await page.keyboard.press('j')
    await expect(page.getByRole('listitem').filter({ hasText: words })).toBeFocused({ timeout: 500 })
  }).toPass()

/** Words that no other project of the run has written. */
export const named = (title: string) => `${title} ${test.info().project.name}`
