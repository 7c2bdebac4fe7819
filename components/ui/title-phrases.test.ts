import { expect, it } from 'vitest'
import { phrasesOf } from './title-phrases'

it.each([
  '無線のプリンターが「オフライン」と表示されて印刷できないとき',
  '2 段階認証にしたら、メールソフトだけサインインできなくなった',
  'Windows 10 JTP ストアアプリのサイズ変更',
])('%s keeps every character', (title) => {
  expect(phrasesOf(title).length).toBeGreaterThan(1)
  expect(phrasesOf(title).join('')).toBe(title)
})

it('parts phrases that are too long for a line', () =>
  expect(phrasesOf('2 段階認証にしたら、メールソフトだけサインインできなくなった').at(-1)).toBe(
    'サインインできなくなった',
  ))

it('leaves other languages to the browser', () =>
  expect(phrasesOf('When a printer sleeps')).toEqual(['When a printer sleeps']))
