import { comment } from './comments'
import { expect, test } from './fixtures'
import { HOSTILE_HEADER, hostileLine, hostileName, hostileText, isWellFormed, watch } from './hostile'
import { letterTo } from './letters'
import { aReader, NOBODY, OWNER, STUDIO_PAGES, write } from './studio'

test('hostile words run nowhere and break nothing, whichever field or header they came by', async ({
  page,
  browser,
}) => {
  const look = watch(page)
  const goTo = async (address: string) => {
    await page.goto(address)
    await look(address)
  }

  await write(page, hostileLine('題名'), hostileLine('本文'))
  const draft = new URL(page.url()).pathname
  await page.getByRole('button', { name: '公開…' }).click()
  await page.getByLabel('カテゴリ').fill(hostileName('分類'))
  await page.getByRole('button', { name: '公開する' }).click()
  await page.waitForURL(/\/20\d\d\/\d\d\//)
  const path = new URL(page.url()).pathname

  await test.step('an addendum', async () => {
    await page.getByRole('button', { name: '追記する' }).click()
    await page.getByLabel('一行の要約').fill(hostileLine('要約'))
    await page.getByRole('textbox', { name: '追記の文' }).click()
    await page.keyboard.type(hostileLine('追記文'))
    await page.getByRole('button', { name: '追記を公開する' }).click()
    await expect(page).toHaveURL(/#addendum-1$/)
  })

  const reader = await aReader(page, { javaScriptEnabled: true })
  const lookAsReader = watch(reader)
  await test.step('a comment with an address, and one that leads nowhere', async () => {
    await comment(reader, path, { name: hostileName('名前'), text: hostileText('感想') })
    await expect(reader.getByText('承認待ち')).toBeVisible()
    await lookAsReader('a waiting comment')
    await reader.getByRole('textbox', { name: /お名前/ }).fill(hostileName('名前'))
    await reader.getByRole('textbox', { name: /ウェブサイト/ }).fill(`javascript:${hostileLine('')}`)
    await reader.getByRole('textbox', { name: /本文/ }).fill('行き先のない感想')
    await reader.getByRole('button', { name: '送信する' }).click()
    await expect(reader.getByRole('textbox', { name: /ウェブサイト/ })).toHaveAttribute('aria-invalid', 'true')
    await expect(reader.getByRole('textbox', { name: /本文/ })).toHaveValue('行き先のない感想')
    await lookAsReader('a refused comment')
  })

  await test.step('headers: a device that signs in, and one that asks for what is not there', async () => {
    const stranger = await browser.newContext({ storageState: NOBODY, userAgent: HOSTILE_HEADER })
    const device = await stranger.newPage()
    await device.goto(new URL('/sign-in', page.url()).href)
    await device.getByLabel('メールアドレス').fill(OWNER.email)
    await device.getByLabel('パスワード').fill(OWNER.password)
    await device.getByRole('button', { name: 'ログイン', exact: true }).click()
    await device.waitForURL(/\/studio/)
    await stranger.request.get(new URL(`/nowhere/${encodeURIComponent(hostileName(''))}`, page.url()).href, {
      headers: { Referer: `https://x.example/?${HOSTILE_HEADER}`, 'X-Forwarded-For': HOSTILE_HEADER },
    })
    await stranger.close()
  })

  await test.step('the letter that tells of it', async () => {
    const letter = await letterTo(OWNER.email, '感想')
    expect(letter.headerLines.map(({ line }) => line).join('\n')).not.toContain('<script>')
    const program = await browser.newPage()
    const lookAtLetter = watch(program)
    await program.setContent(String(letter.html || letter.textAsHtml))
    await lookAtLetter('the letter')
    await program.close()
  })

  await test.step('the studio', async () => {
    for (const address of [...STUDIO_PAGES, draft, `${draft}/versions`]) await goTo(address)
    await goTo(`/studio/comments?words=${encodeURIComponent(hostileLine(''))}`)
    await goTo(`/studio/comments?words=${encodeURIComponent('感想')}`)
    await page.getByRole('button', { name: '承認する' }).last().click()
    await expect(page.getByText('1件を公開しました。')).toBeVisible()
  })

  await test.step('what readers see', async () => {
    for (const address of [
      '/',
      path,
      '/archive',
      `/search?q=${encodeURIComponent(hostileLine(''))}`,
      `/${hostileName('')}`,
    ]) {
      await reader.goto(address)
      await lookAsReader(address)
    }
    await reader.goto(path)
    await expect(reader.getByRole('heading', { level: 1 })).toContainText('題名"\'><script>')
    await expect(reader.locator('#comments').getByText('感想"\'><script>')).toBeVisible()
    for (const data of await reader.locator('script[type="application/ld+json"]').allTextContents()) JSON.parse(data)
    await reader.getByRole('link', { name: /^分類/ }).first().click()
    await lookAsReader('the category')
  })

  await test.step('what machines are told', async () => {
    const kinds = ['/feed.xml', '/sitemaps/1.xml', '/comments/feed.xml']
    const named = await reader
      .locator('link[rel=alternate][type*=xml]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    for (const address of new Set([...kinds, ...named])) {
      const answer = await page.request.get(address ?? '')
      if (answer.status() !== 404) expect(await isWellFormed(page, await answer.text()), address ?? '').toBe(true)
    }
    JSON.parse(await (await page.request.get('/feed.json')).text())
  })
})
