import { comment, named, walkTo } from './comments'
import { expect, test } from './fixtures'
import { aReader, feedOf, NOBODY, OWNER, publish } from './studio'

const HOSTILE = `<script>document.title='hit'</script> <img src=x onerror="document.title='hit'"> javascript:alert(1)
\u202eabc\u202c [x](javascript:alert(1)) \`<b>\`

> 引用です

https://reader.example/a"onmouseover="x`

test('a reader comments, sees it waiting alone, and everyone sees it once it is approved', { tag: '@phone' }, async ({
  page,
}) => {
  const path = await publish(page, named('Commented'), '本文です。')
  const [reader, other] = [await aReader(page), await aReader(page)]
  await other.goto(path)
  await expect(other.getByText('コメントはまだありません。')).toBeVisible()
  await expect(other.getByText('コメントは筆者が確かめてから表示されます。')).toBeVisible()
  const words = named('これで直りました。')
  await comment(reader, path, { text: words })
  await expect(reader).toHaveURL(/#comment-\d+$/)
  await expect(reader.getByText('承認待ち（いまはあなたにだけ見えています）')).toBeVisible()
  await reader.reload()
  await expect(reader.getByText(words)).toBeVisible()
  await other.reload()
  await expect(other.getByText(words)).toHaveCount(0)
  expect(await (await page.request.get('/comments/feed.xml')).text()).not.toContain(words)

  await page.goto('/studio/comments')
  const row = page.getByRole('listitem').filter({ hasText: words })
  await row.getByRole('button', { name: '承認する' }).click()
  await expect(page.getByText('1件を公開しました。')).toBeVisible()
  await other.reload()
  await expect(other.getByText(words)).toBeVisible()
  expect(await (await page.request.get('/comments/feed.xml')).text()).toContain(words)
  expect(await feedOf(page)).not.toContain(words)

  await page.getByRole('button', { name: '取り消す' }).click()
  await other.goto(path)
  await expect(other.getByText(words)).toHaveCount(0)
})

test('sent twice it is one comment, and both get the same answer', async ({ page }) => {
  const path = await publish(page, named('Doubled'), '本文です。')
  const reader = await aReader(page)
  await reader.goto(path)
  const article = await reader.locator('[action="/api/comments"] [name=article]').inputValue()
  const words = named('二重に送りました。')
  const send = () =>
    reader.request.post('/api/comments', { form: { article, name: '読者', text: words, subject: '' }, maxRedirects: 0 })
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303])
  expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1)
  await page.goto(`/studio/comments?words=${encodeURIComponent(words)}`)
  await expect(page.getByRole('listitem').filter({ hasText: words })).toHaveCount(1)
})

test('sent from its preview, and again after a step back to that, it is one comment', async ({ browser, page }) => {
  const path = await publish(page, named('Previewed twice'), '本文です。')
  const context = await browser.newContext({ storageState: NOBODY, javaScriptEnabled: false })
  const reader = await context.newPage()
  const words = named('確認してから送りました。')
  await reader.goto(path)
  await reader.getByRole('textbox', { name: /お名前/ }).fill('読者')
  await reader.getByRole('textbox', { name: /本文/ }).fill(words)
  await reader.getByRole('button', { name: '確認する' }).click()
  const preview = reader.url()
  await reader.getByRole('button', { name: '送信する' }).click()
  await expect(reader.getByText('承認待ち', { exact: false })).toBeVisible()
  const place = reader.url()
  await reader.goBack()
  expect(reader.url()).toBe(preview)
  await reader.getByRole('button', { name: '送信する' }).click()
  await expect(reader).toHaveURL(place)
  await page.goto(`/studio/comments?words=${encodeURIComponent(words)}`)
  await expect(page.getByRole('listitem').filter({ hasText: words })).toHaveCount(1)
  await context.close()
})

test('a refused comment comes back with everything typed and a sentence that says why', { tag: '@phone' }, async ({
  page,
}) => {
  const path = await publish(page, named('Refused'), '本文です。')
  const reader = await aReader(page)
  await reader.goto(path)
  const long = 'あ'.repeat(10_001)
  await reader.getByRole('textbox', { name: /お名前/ }).fill(OWNER.name)
  await reader.getByRole('textbox', { name: /メール.*任意/ }).fill('reader@example.com')
  await reader.getByRole('textbox', { name: /本文/ }).fill(long)
  await reader.getByRole('checkbox', { name: /記事の内容が古い/ }).check()
  await reader.getByRole('button', { name: '送信する' }).click()
  await expect(reader.getByRole('alert')).toContainText('入力した内容はそのまま残っています')
  await expect(reader.getByText('本文は10,000文字までです', { exact: false })).toBeVisible()
  await expect(reader.getByRole('textbox', { name: /本文/ })).toHaveValue(long)
  await expect(reader.getByRole('textbox', { name: /メール.*任意/ })).toHaveValue('reader@example.com')
  await expect(reader.getByRole('checkbox', { name: /記事の内容が古い/ })).toBeChecked()

  await reader.getByRole('textbox', { name: /本文/ }).fill('短くしました。')
  await reader.getByRole('button', { name: '送信する' }).click()
  await expect(reader.getByText('このブログの書き手と見分けがつきません', { exact: false })).toBeVisible()
  await reader.getByRole('textbox', { name: /お名前/ }).fill('別の名前')
  await reader.getByRole('button', { name: '送信する' }).click()
  await expect(reader.getByText('承認待ち', { exact: false })).toBeVisible()
})

test('without cookies the writer has an address of their own, to change their words and to take them back', async ({
  page,
}) => {
  const path = await publish(page, named('Cookieless'), '本文です。')
  const reader = await aReader(page)
  await reader.goto(path)
  const article = await reader.locator('[action="/api/comments"] [name=article]').inputValue()
  const form = { article, name: '読者', text: named('クッキーなしです。'), subject: '' }
  const answer = await reader.request.post('/api/comments', { form, maxRedirects: 0 })
  const place = answer.headers().location ?? ''
  expect(place).toMatch(/^\/comment\/\d+\/waiting\//)
  const stranger = await aReader(page)
  expect((await stranger.goto(place))?.headers()['cache-control']).toContain('no-store')
  await expect(stranger.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await stranger.getByRole('textbox', { name: '本文' }).fill(named('書きなおしました。'))
  await stranger.getByRole('button', { name: '変更を保存する' }).click()
  await expect(stranger.getByText(named('書きなおしました。')).first()).toBeVisible()
  await stranger.getByRole('button', { name: 'このコメントを削除する' }).click()
  await expect(stranger.getByRole('heading', { name: 'コメントを削除しました。' })).toBeVisible()
  await stranger.goto(place)
  await expect(stranger.getByRole('heading', { name: 'このコメントは見つかりません。' })).toBeVisible()
})

test('readers answer each other without JavaScript, and a member from the queue by keyboard', async ({ page }) => {
  const path = await publish(page, named('Answered'), '本文です。')
  const reader = await aReader(page)
  const question = named('どこで開きますか。')
  await comment(reader, path, { text: question })
  await page.goto(`/studio/comments?words=${encodeURIComponent(question)}`)
  await walkTo(page, question)
  await page.keyboard.press('r')
  await page.keyboard.type(named('設定からです。'))
  await page.getByRole('button', { name: '承認して返信する' }).click()
  await expect(page.getByText('返信を公開しました。')).toBeVisible()

  const other = await aReader(page)
  await other.goto(path)
  await expect(other.getByText(named('設定からです。'))).toBeVisible()
  await expect(other.getByText('筆者', { exact: true })).toBeVisible()
  await other.getByRole('link', { name: `${OWNER.name}さんに返信` }).click()
  await expect(other).toHaveURL(/\/comment\/new\?article=\d+&parent=\d+$/)
  await other.getByRole('textbox', { name: /お名前/ }).fill('三人目')
  await other.getByRole('textbox', { name: /本文/ }).fill(named('私もです。'))
  await other.getByRole('button', { name: '送信する' }).click()
  await expect(other.getByText(named('私もです。'))).toBeVisible()
  await page.goto(`/studio/comments?words=${encodeURIComponent(named('私もです。'))}`)
  await walkTo(page, named('私もです。'))
  await page.keyboard.press('a')
  await expect(page.getByText('1件を公開しました。')).toBeVisible()
  await reader.goto(path)
  await expect(reader.locator('#comments').getByRole('listitem').getByRole('listitem')).toHaveCount(2)
})

test('nothing hostile runs or breaks, for readers and for moderators', async ({ page }) => {
  const path = await publish(page, named('Hostile'), '本文です。')
  const reader = await aReader(page, { javaScriptEnabled: true })
  const name = `<b>${named('名前')}</b>`
  await comment(reader, path, { name, text: HOSTILE })
  await expect(reader.getByText('承認待ち', { exact: false })).toBeVisible()
  await page.goto(`/studio/comments?words=${encodeURIComponent(name)}`)
  await expect(page.getByRole('paragraph').filter({ hasText: '<img src=x' })).toBeVisible()
  await expect(page).not.toHaveTitle('hit')
  await page.getByRole('button', { name: '承認する' }).last().click()
  await expect(page.getByText('1件を公開しました。')).toBeVisible()
  const other = await aReader(page, { javaScriptEnabled: true })
  await other.goto(path)
  const shown = other.getByRole('article').filter({ hasText: '引用です' }).last()
  await expect(shown.locator('script, img, b b, [onmouseover]')).toHaveCount(0)
  await expect(shown.locator('blockquote')).toHaveText('引用です')
  await expect(shown.getByRole('link', { name: /reader\.example/ })).toHaveAttribute('rel', 'ugc nofollow noopener')
  await expect(other).not.toHaveTitle('hit')
})

test('what is being written outlives a reload, and a name is remembered only when asked', async ({ page }) => {
  const path = await publish(page, named('Drafted'), '本文です。')
  const reader = await aReader(page, { javaScriptEnabled: true })
  await reader.goto(path)
  await reader.getByRole('textbox', { name: /お名前/ }).fill('覚えてほしい人')
  await reader.getByRole('textbox', { name: /本文/ }).fill('まだ途中です。')
  await reader.getByRole('checkbox', { name: 'お名前などをこのブラウザーに残す' }).check()
  await reader.reload()
  await expect(reader.getByRole('textbox', { name: /本文/ })).toHaveValue('まだ途中です。')
  await reader.getByRole('textbox', { name: /お名前/ }).fill('覚えてほしい人')
  await reader.getByRole('checkbox', { name: 'お名前などをこのブラウザーに残す' }).check()
  await reader.getByRole('button', { name: '送信する' }).click()
  await expect(reader.getByText('承認待ち', { exact: false })).toBeVisible()
  await expect(reader.getByRole('textbox', { name: /本文/ })).toHaveValue('')
  await expect(reader.getByRole('textbox', { name: /お名前/ })).toHaveValue('覚えてほしい人')
  const width = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(width).toBeLessThanOrEqual(0)
})
