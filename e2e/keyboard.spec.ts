import { expect, SAMPLE, test } from './fixtures'

test('the first stop of the keyboard leads past the masthead', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '本文へ' }).or(page.locator('a[href="#main"]')).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
})

test('an article can be reached, read and left by keyboard alone, with the focus always to be seen', async ({
  page,
}) => {
  await page.goto('/')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
  for (let stops = 0; stops < 60 && (await focused()) !== SAMPLE.newest; stops++) {
    await page.keyboard.press('Tab')
    const visible = await page.evaluate(() => {
      const style = document.activeElement && getComputedStyle(document.activeElement)
      return style?.outlineStyle !== 'none' || document.activeElement === document.body
    })
    expect(visible, await focused()).toBe(true)
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${SAMPLE.newest}$`))
  for (
    let stops = 0;
    stops < 60 && (await page.evaluate(() => document.activeElement?.getAttribute('rel'))) !== 'prev';
    stops++
  )
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(new RegExp(`${SAMPLE.newest}$`))
})

test('a search is asked and answered by keyboard', async ({ page }) => {
  await page.goto('/')
  const searchbox = page.getByRole('searchbox').first()
  for (let stops = 0; stops < 20 && !(await searchbox.evaluate((box) => box === document.activeElement)); stops++)
    await page.keyboard.press('Tab')
  await page.keyboard.type('Excel')
  await page.keyboard.press('Enter')
  await expect(page.locator('main mark').first()).toBeVisible()
})
