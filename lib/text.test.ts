import { expect, test } from 'vitest'
import { fold, foldQuery, foldWithOffsets } from './text'

test.each([
  ['ｏｕｔｌｏｏｋ', 'outlook'],
  ['OUTLOOK', 'outlook'],
  ['ﾒｰﾙ', 'めーる'],
  ['メール', 'めーる'],
  ['ﾊﾞｯｸｱｯﾌﾟ', 'ばっくあっぷ'],
  ['Windows 8.1', 'windows8.1'],
  ['Ｗｉｎｄｏｗｓ　８.１', 'windows8.1'],
  ['10 GB', '10gb'],
  ['Internet  Explorer', 'internet explorer'],
  ['回復 ドライブ', '回復どらいぶ'],
  ['USB メモリ', 'usbめもり'],
  ['デ－タ', 'でーた'],
  ['デ−タ', 'でーた'],
  ['Wi‐Fi', 'wi-fi'],
  ['2015—2017', '2015-2017'],
  ['10～20', '10~20'],
  ['10〜20', '10~20'],
  ['㍿', '株式会社'],
  ['①', '1'],
  ['か゛', 'が'],
  ['葛\u{e0100}城', '葛城'],
  ['co\u00adop\u200beration', 'cooperation'],
  ['\u{1f469}\u200d\u{1f4bb}❤\ufe0f', '\u{1f469}\u{1f4bb}❤'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['題名\n 本文 \r\n\r\n 次', '題名\n本文\n次'],
  ['  端  ', '端'],
  ['ゼロ\0文字\ud800', 'ぜろ文字'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test.each([
  ['', []],
  [' 　 ', []],
  ['復元', ['復元']],
  ['Windows 8.1', ['windows8.1']],
  ['Ｗｉｎｄｏｗｓ　８.１　復元', ['windows8.1', '復元']],
  ['iPhone 15 Pro', ['iphone15', 'pro']],
  ['令和 6 年', ['令和', '6', '年']],
  ['"回復 ドライブ" 作成', ['回復どらいぶ', '作成']],
  ['“safe mode” boot', ['safe mode', 'boot']],
  ['"broken phrase', ['broken', 'phrase']],
  ['PIN pin ＰＩＮ', ['pin']],
  ['""', []],
])('the terms of %j are %j', (query, terms) => {
  expect(foldQuery(query)).toEqual(terms)
})

const ALPHABET = [
  ...'aZ19 .-ー―─\n\t　アあがカﾊﾞﾟ゛か漢字、。Σςσéİ㌔ｶﾞ〜̈',
  ...[
    '\u{1f469}',
    '\u200d',
    '\ufe0f',
    '\u3099',
    '\r\n',
    '\ud800',
    '\0',
    '각',
    '\u1100',
    '\u1161',
    '\u11a8',
    '´',
    'ｰ',
    '\x85',
  ],
]

/** Reproducible: the same numbers at every run. */
function* someTexts(count: number) {
  let state = 20150320
  const below = (limit: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * limit)
  }
  for (let text = 0; text < count; text++) {
    yield Array.from({ length: below(12) }, () => ALPHABET[below(ALPHABET.length)] ?? '').join('')
  }
}

const TEXTS = [...someTexts(10_000)]

test('folding what is folded changes nothing', () => {
  expect(TEXTS.filter((text) => fold(fold(text)) !== fold(text))).toEqual([])
})

test('folding with offsets gives the same text', () => {
  expect(TEXTS.filter((text) => foldWithOffsets(text).text !== fold(text))).toEqual([])
})

test('each unit of a folded text has its origin in the original, in order', () => {
  const isInOrder = (original: string) => {
    const { text, starts, ends } = foldWithOffsets(original)
    const ordered = starts.every((start, unit) => start >= (starts[unit - 1] ?? 0) && start < (ends[unit] ?? 0))
    return ordered && starts.length === text.length && (ends.at(-1) ?? 0) <= original.length
  }
  expect(TEXTS.filter((text) => !isInOrder(text))).toEqual([])
})

test('a hit is found again in the original', () => {
  const original = '手順：ﾊﾞｯｸ　アップを Windows 8.1 で'
  const { text, starts, ends } = foldWithOffsets(original)
  const marked = (term: string) => {
    const at = text.indexOf(term)
    return original.slice(starts[at], ends[at + term.length - 1])
  }
  expect(marked('ばっくあっぷ')).toBe('ﾊﾞｯｸ　アップ')
  expect(marked('windows8.1')).toBe('Windows 8.1')
})
