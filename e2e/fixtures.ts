import { test as base, expect, type Page } from '@playwright/test'

/** A fade between pages that Chromium leaves out, for the next page was quicker than its style: it tells so as if it were an error. */
const SKIPPED_FADE = /^Transition was (?:aborted|skipped)/

/** Every page's own errors fail the test: what breaks in silence is broken too. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', ({ message }) => {
      if (!SKIPPED_FADE.test(message)) errors.push(message)
    })
    await use(page)
    expect(errors).toEqual([])
  },
})

export { expect }

/** Addresses of the sample blog (prisma/sample) that the journeys visit. */
export const SAMPLE = {
  title: '窓辺のパソコン相談室',
  withAddenda: '/2015/03/app-password',
  oldest: '/2013/06/google-reader-export',
  newest: '/2024/10/wordpad-removed',
  long: '/2019/11/moving-from-windows-7',
  about: '/about',
} as const

/** The six kinds of page that every check of looks and access walks through. */
export const MAIN_PAGES = [
  '/',
  SAMPLE.withAddenda,
  '/category/security',
  '/2015/03',
  '/archive',
  `/search?q=${encodeURIComponent('復元')}`,
  '/no-such-page',
]
