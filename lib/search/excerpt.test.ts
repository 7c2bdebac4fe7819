import { expect, test } from 'vitest'
import { excerptAround, marksIn } from './excerpt'

const marked = (text: string, terms: string[]) => {
  const { excerpt, marks } = excerptAround(text, terms)
  return marks.map(([from, to]) => excerpt.slice(from, to))
}

test('a short text is its own excerpt, with every term marked', () => {
  const { excerpt } = excerptAround('回復ドライブを\n作る。', ['どらいぶ'])
  expect(excerpt).toBe('回復ドライブを 作る。')
  expect(marked('ﾄﾞﾗｲﾌﾞとドライブ', ['どらいぶ'])).toEqual(['ﾄﾞﾗｲﾌﾞ', 'ドライブ'])
})

test('of a long text the surroundings of the first hit are shown', () => {
  const text = `${'前'.repeat(500)}\n${'中'.repeat(50)}Windows 8.1 の${'後'.repeat(500)}`
  const { excerpt } = excerptAround(text, ['windows8.1'])
  expect(excerpt).toMatch(/^…中+Windows 8\.1 の後+…$/)
  expect(excerpt.length).toBeLessThanOrEqual(122)
  expect(marked(text, ['windows8.1'])).toEqual(['Windows 8.1'])
})

test('a hit in a line of any length is found', () => {
  expect(marked(`${'あ'.repeat(30_000)}令和`, ['令和'])).toEqual(['令和'])
  expect(marked(`${'あ'.repeat(1_999)}令和`, ['令和'])).toEqual(['令和'])
})

test('without a hit the excerpt is the beginning', () => {
  expect(excerptAround('本文です。', ['令和'])).toEqual({ excerpt: '本文です。', marks: [] })
  expect(excerptAround('', ['令和'])).toEqual({ excerpt: '', marks: [] })
})

test('an excerpt cuts no surrogate pair', () => {
  const { excerpt } = excerptAround(`${'𠮷'.repeat(200)}令和${'𠮷'.repeat(200)}`, ['令和'])
  expect(excerpt).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
})

test('marks that touch are one', () => {
  expect(marksIn('回復ドライブ', ['回復', 'どらいぶ', '復ど'])).toEqual([[0, 6]])
})
