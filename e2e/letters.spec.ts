import { expect, type Page } from '@playwright/test'
import { test } from './fixtures'
import { letterTo } from './letters'
import { aReader, OWNER, publish } from './studio'

/** The first address in a letter's plain text behind these words. */
const linkIn = ({ text = '' }: { text?: string | undefined }, words = '') =>
  /https?:\S+/.exec(text.slice(text.indexOf(words)))?.[0] ?? ''

test('a member signs in by a mailed link, without JavaScript; it holds once, and opening it is not using it', async ({
  page,
}) => {
  await page.goto('/studio')
  const reader = await aReader(page)
  await reader.goto('/sign-in?to=/studio/account')
  await reader.getByRole('link', { name: 'パスワードを忘れたときや、メールで入るとき' }).click()
  await reader.getByLabel('メールアドレス').fill(OWNER.email.toUpperCase())
  await reader.getByRole('button', { name: 'ログイン用のリンクを送る' }).click()
  await expect(reader.getByText('数分のうちにメールが届きます')).toBeVisible()
  const letter = await letterTo(OWNER.email, 'へのログイン')
  expect(letter.html).toContain('<html lang="ja">')
  await reader.goto(linkIn(letter))
  await reader.goto(linkIn(letter)) // as a program that looks through letters does first
  await expect(reader.getByText(`${OWNER.name}さんとしてログインします。`)).toBeVisible()
  await reader.getByRole('button', { name: 'ログイン' }).click()
  await expect(reader).toHaveURL(/\/studio\/account/)
  await reader.goto(linkIn(letter))
  await expect(reader.getByText('使用済みか期限切れです')).toBeVisible()
})

test('a moderator approves a comment from the letter that tells of it, without signing in', async ({ page }) => {
  const path = await publish(page, '手紙で承認', '本文です。')
  const reader = await aReader(page)
  await comment(reader, path, '手紙で読まれる言葉です。')
  const letter = await letterTo(OWNER.email, '手紙で読まれる言葉です。')
  const moderator = await aReader(page)
  await moderator.goto(linkIn(letter, '手紙で読まれる言葉です。')) // others may be told of beside it
  await expect(moderator.getByText('手紙で読まれる言葉です。')).toBeVisible()
  await moderator.getByRole('button', { name: '承認する', exact: true }).click()
  await expect(moderator.getByText('公開されています。')).toBeVisible()
  const other = await aReader(page)
  await other.goto(path)
  await expect(other.getByText('手紙で読まれる言葉です。')).toBeVisible()
  await page.goto('/studio/letters?state=sent')
  await expect(page.getByText(letter.subject ?? 'no subject').first()).toBeVisible()
})

async function comment(reader: Page, path: string, text: string): Promise<void> {
  await reader.goto(path)
  await reader.getByRole('textbox', { name: /お名前/ }).fill('読者')
  await reader.getByRole('textbox', { name: /本文/ }).fill(text)
  await reader.getByRole('button', { name: '送信する' }).click()
  await expect(reader.getByText('承認待ち')).toBeVisible()
}
