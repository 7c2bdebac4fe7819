import { expect, test } from 'vitest'
import { schema } from '@/lib/richtext/extensions'
import { matchesIn } from './Finding'

const text = (words: string, bold = false) => schema.text(words, bold ? [schema.mark('bold')] : [])
const line = (...content: Parameters<typeof schema.node>[2][]) =>
  schema.node('doc', null, [schema.node('paragraph', null, content as never)])

test('words are found in any case, across marks, and at their true places', () => {
  const doc = line(text('前 Win'), text('DOWS', true), text(' と windows'))
  const matches = matchesIn(doc, 'windows')
  expect(matches.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['WinDOWS', 'windows'])
})

test('a break or a picture between the letters parts them; words in ruby are found within it', () => {
  const ruby = schema.node('ruby', { reading: 'かんじ' }, [schema.text('漢字')])
  const doc = line(text('漢'), schema.node('hardBreak'), text('字と'), ruby, text('後漢字'))
  const matches = matchesIn(doc, '漢字')
  expect(matches.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['漢字', '漢字'])
})

test('a query of nothing finds nothing', () => {
  expect(matchesIn(line(text('a')), '')).toEqual([])
})
