import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'

/** Who founds the blog that journeys write in. */
export const OWNER = { name: '山田 花子', email: 'hanako@example.com', password: 'a long pass phrase' }

/** Their browser's cookies, once they have. */
export const OWNER_STATE = '.build/e2e-writing/owner.json'

/** Every page of the studio that needs no article. */
export const STUDIO_PAGES = [
  '/studio',
  '/studio/review',
  '/studio/review/addenda',
  '/studio/comments',
  '/studio/comments/blocked',
  '/studio/letters',
  '/studio/media',
  '/studio/categories',
  '/studio/redirects',
  '/studio/redirects/missing',
  '/studio/members',
  '/studio/audit',
  '/studio/settings',
  '/studio/account',
]

/** A browser that knows of nobody: contexts begin as the project's else, as the owner's. */
export const NOBODY = { cookies: [], origins: [] }

/** Begins an article and waits until it is safe. */
export async function write(page: Page, title: string, text: string): Promise<void> {
  await page.goto('/studio')
  await page.getByRole('button', { name: '記事を書く' }).click()
  await expect(page.getByRole('textbox', { name: '本文' })).toBeVisible() // until then Enter leads nowhere
  await expect(page.getByLabel('題名')).toBeFocused()
  await page.getByLabel('題名').fill(title)
  await page.getByLabel('題名').press('Enter')
  await page.keyboard.type(text)
  await expect(page.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
}

/** Writes an article and publishes it. @returns its path */
export async function publish(page: Page, title: string, text: string): Promise<string> {
  await write(page, title, text)
  await page.getByRole('button', { name: '公開…' }).click()
  await page.getByRole('button', { name: '公開する' }).click()
  await page.waitForURL(/\/20\d\d\/\d\d\//)
  return new URL(page.url()).pathname
}

/**
 * Somebody with a browser of their own, without JavaScript if nothing else is given, from a network of their own (the server
 * under test trusts its own machine).
 */
export async function aReader(page: Page, given: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await page
    .context()
    .browser()
    ?.newContext({
      storageState: NOBODY,
      locale: 'ja-JP',
      viewport: page.viewportSize(),
      baseURL: new URL(page.url()).origin,
      extraHTTPHeaders: { 'X-Forwarded-For': `2001:db8:${randomInt(0xffff).toString(16)}::1` },
      javaScriptEnabled: false,
      ...given,
    })
  if (!context) throw new Error('a page without a browser')
  return context.newPage()
}

/** The default feed, byte by byte. */
export const feedOf = async (page: Page): Promise<string> => (await page.request.get('/feed.xml')).text()
