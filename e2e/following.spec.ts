import type { ParsedMail } from 'mailparser'
import { expect, test } from './fixtures'
import { letterTo } from './letters'
import { letTakeBackPass } from './passing-time'
import { aReader, publish } from './studio'

/** The page that a letter's secret opens. */
const pageIn = ({ text = '' }: ParsedMail) => /https?:\S+\/following\/\S+/.exec(text)?.[0] ?? ''

/** The address by which mail programs end it in one click. */
const unsubscribeIn = ({ headerLines }: ParsedMail) =>
  /<(.+)>/.exec(headerLines.find(({ key }) => key === 'list-unsubscribe')?.line.replace(/\s/g, '') ?? '')?.[1] ?? ''

test('a reader follows an article, without JavaScript, hears of its addendum, and stops by one click', async ({
  page,
}) => {
  const path = await publish(page, 'Followed', '昔の手順です。')
  const address = 'follower@example.com'
  const reader = await aReader(page)
  await reader.goto(path)
  const form = reader.getByRole('region', { name: 'この記事に追記があったら知らせる' })
  await form.getByRole('textbox', { name: 'メールアドレス' }).fill(address)
  await form.getByRole('button', { name: '知らせてもらう' }).click()
  await expect(reader.getByText('確認のメールをお送りします')).toBeVisible()
  await reader.goto(pageIn(await letterTo(address, '受け取りますか')))
  await expect(reader.getByRole('link', { name: '「Followed」の追記' })).toBeVisible()
  await reader.getByRole('button', { name: '受け取る', exact: true }).click()
  await expect(reader.getByText('これからお知らせをお送りします。')).toBeVisible()

  await page.goto(path)
  await page.getByRole('button', { name: '追記する' }).click()
  await expect(page.getByText('1人の購読者にメールで知らせます')).toBeVisible()
  await page.getByLabel('一行の要約').fill('手順が変わりました')
  await page.getByRole('button', { name: '追記を公開する' }).click()
  await expect(
    page.getByRole('region', { name: '購読者への知らせ' }).getByRole('button', { name: '取り消す' }),
  ).toBeVisible()
  await letTakeBackPass()
  const letter = await letterTo(address, '追記: Followed — 手順が変わりました')
  expect(letter.text).toContain(`${path}#addendum-1`)

  const answer = await reader.request.post(unsubscribeIn(letter), { form: { 'List-Unsubscribe': 'One-Click' } })
  expect(answer.status()).toBe(200)
  await reader.goto(pageIn(letter))
  await expect(reader.getByText('お知らせは何も受け取っていません。')).toBeVisible()
  expect((await page.request.get(`/following/${'x'.repeat(43)}`)).status()).toBe(404)
})
