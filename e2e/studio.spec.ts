import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { NOBODY, publish, STUDIO_PAGES } from './studio'

/** Pages of one article. */
const OF_ARTICLE = ['', '/settings', '/versions', '/addenda', '/append', '/preview']

for (const path of STUDIO_PAGES) {
  test(`${path} has no barrier that a machine can find, and is no wider than a phone`, async ({ page }) => {
    await examine(page, path)
  })
}

test('neither has a page of one article', async ({ page }) => {
  await publish(page, 'Access', '本文です。')
  await page.getByRole('link', { name: '記事を編集' }).click()
  const article = new URL(page.url()).pathname
  for (const end of OF_ARTICLE) await test.step(end, () => examine(page, article + end))
})

async function examine(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(200)
  expect(answer?.headers()['cache-control'], path).toContain('no-store')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    path,
  ).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at 360 px`).toBeLessThanOrEqual(360)
}

test('a setting that was refused is told at the top, and the sentence leads to its field', async ({ page }) => {
  await page.goto('/studio/settings')
  const pattern = page.getByLabel('新しい記事のアドレス')
  const before = await pattern.inputValue()
  await pattern.fill('/{yyyy}/x')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByRole('alert').getByRole('link').click()
  await expect(pattern).toBeInViewport()
  await expect(pattern).toHaveValue('/{yyyy}/x')
  await page.goto('/studio/settings')
  await expect(pattern).toHaveValue(before)
})

test('whoever is nobody is shown the way in, on every page', async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '', storageState: NOBODY })
  for (const path of [...STUDIO_PAGES, ...OF_ARTICLE.map((end) => `/studio/articles/1${end}`)]) {
    const answer = await request.get(path)
    expect(new URL(answer.url()).pathname, path).toBe('/sign-in')
  }
})
