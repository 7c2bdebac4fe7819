import fs from 'node:fs'
import { expect, test } from './fixtures'
import { OWNER, OWNER_STATE } from './studio'

/** The link that the start printed. It holds once: one journey becomes the owner, and the others go on as them. */
const founderLink = () => fs.readFileSync('.build/e2e-writing/founder-link', 'utf8').trim()

test('the founder’s link makes the owner, once', async ({ page, browser }) => {
  await page.goto(founderLink())
  await page.getByLabel('お名前').fill(OWNER.name)
  await page.getByLabel('メールアドレス').fill('no address@example')
  await page.getByLabel('パスワード').fill(OWNER.password)
  await page.getByLabel('ブログの題名').fill('窓の下書き')
  await page.locator('form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true
  })
  await page.getByRole('button', { name: '始める' }).click()
  await expect(page.getByText('メールアドレスの形になっていません。')).toBeVisible()
  await expect(page.getByLabel('お名前')).toHaveValue(OWNER.name)
  await page.getByLabel('メールアドレス').fill(OWNER.email)
  await page.getByLabel('パスワード').fill(OWNER.password)
  await page.getByRole('button', { name: '始める' }).click()
  await expect(page.getByRole('heading', { name: '記事', exact: true })).toBeVisible()
  await page.context().storageState({ path: OWNER_STATE })

  await test.step('the link holds once', async () => {
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(founderLink())
    await expect(stranger.getByText('使用済みか期限切れです')).toBeVisible()
    await stranger.close()
  })
})
