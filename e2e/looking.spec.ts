import AxeBuilder from '@axe-core/playwright'
import { expect, MAIN_PAGES, SAMPLE, test } from './fixtures'

/** Colours are the same tokens on every page: three of them show all in the dark. */
const IN_THE_DARK = MAIN_PAGES.slice(0, 3)

for (const scheme of ['light', 'dark'] as const) {
  for (const path of scheme === 'dark' ? IN_THE_DARK : MAIN_PAGES) {
    test(`${decodeURIComponent(path)} has no barrier that a machine can find, in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  }
}

test('nothing is wider than the screen, down to 320 pixels', async ({ page }) => {
  for (const width of [320, 390, 768]) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of [...MAIN_PAGES, SAMPLE.long]) {
      await page.goto(path)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('dark follows the system, and a reader’s choice wins and stays', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const light = await paper()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.getByRole('combobox').last().selectOption('light')
  expect(await paper()).toBe(light)
  await page.goto(SAMPLE.withAddenda)
  expect(await paper()).toBe(light)
})

test('a page asks nobody but the blog for anything', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  for (const path of MAIN_PAGES) await page.goto(path, { waitUntil: 'load' })
  expect(foreign).toEqual([])
})
