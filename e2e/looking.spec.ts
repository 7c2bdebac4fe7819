import AxeBuilder from '@axe-core/playwright'
import { expect, MAIN_PAGES, SAMPLE, test } from './fixtures'

/** Colours are the same tokens on every page: three of them show all in the dark. */
const IN_THE_DARK = MAIN_PAGES.slice(0, 3)

for (const path of MAIN_PAGES) {
  test(`${decodeURIComponent(path)} has no barrier that a machine can find`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    const rules = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    expect(await barriers(rules)).toEqual([])
    if (!IN_THE_DARK.includes(path)) return
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await barriers(new AxeBuilder({ page }).withRules('color-contrast')), 'in the dark').toEqual([])
  })
}

async function barriers(rules: AxeBuilder): Promise<string[]> {
  const { violations } = await rules.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
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
