import { expect, test } from 'vitest'
import { bodyFromHtml } from './from-html'
import { excerptOf, plainText } from './plain-text'

const text = (html: string) => plainText(bodyFromHtml(html).body)

test('blocks stand on lines of their own, cells are parted by tabs, ruby and alt texts are words', () => {
  expect(text('<p>一<br>二</p><ul><li>三<li>四</ul>')).toBe('一\n二\n三\n四')
  expect(text('<table><caption>題</caption><tr><th>a<td>b<tr><td>c<td>d</table>')).toBe('題\na\tb\nc\td')
  expect(text('<p><ruby>漢字<rt>かんじ</rt></ruby>と<img src="/i.gif" alt="絵" width="16">です</p>')).toBe(
    '漢字(かんじ)と絵です',
  )
  expect(text('<video src="/v.mp4">動画の<b>説明</b></video>')).toBe('動画の説明')
  expect(text('')).toBe('')
})

test('an excerpt is one line, cut between words', () => {
  expect(excerptOf('短い\n文')).toBe('短い 文')
  expect(excerptOf('あ'.repeat(130))).toBe(`${'あ'.repeat(120)}…`)
  expect(excerptOf('Windows 10 の設定', 11)).toBe('Windows 10…')
  expect(excerptOf('Windows Update', 10)).toBe('Windows…')
  expect(excerptOf('😀'.repeat(130))).toBe(`${'😀'.repeat(120)}…`)
  expect(excerptOf('supercalifragilistic', 5)).toBe('super…')
})
