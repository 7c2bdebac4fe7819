import { expect, test } from 'vitest'
import { asHiragana, foldExceptKana } from '@/lib/text'
import { wordsOf } from './words'

const words = (text: string) => [...wordsOf(foldExceptKana(text))]

test('a word begins with each part of a compound', () => {
  expect(words('回復USB作成を')).toEqual(['回復usb作成', 'usb作成'])
  expect(words('Windows 8.1の更新')).toEqual(['windows8.1', '8.1'])
})

test('within kana a word begins everywhere: nothing parts one from the next', () => {
  expect(words('更新メニューを')).toEqual(['更新めにゅー', 'めにゅー', 'にゅー'])
  expect(words('にありがとう。')).toEqual(['にありがとう', 'ありがとう', 'りがとう', 'がとう'])
  expect(words('あ'.repeat(30))[1]).toHaveLength(10)
})

test('every word stands in its folded text', () => {
  const text =
    'ﾌﾟﾘﾝﾀｰ－設定 “Wi‐Fi” ありがとうございます。𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家 か゛く゛ソフト\nΣΑΣ２０１５年'
  const folded = asHiragana(foldExceptKana(text))
  expect(words(text).length).toBeGreaterThan(5)
  expect(words(text).filter((word) => !folded.includes(word))).toEqual([])
})
