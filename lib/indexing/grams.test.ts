import { expect, test } from 'vitest'
import { gramsOf, gramsToAsk, quoted } from './grams'

test('a text has its characters, its pairs, and threes of ASCII', () => {
  expect([...gramsOf('令和のpin')].sort()).toEqual([
    'i',
    'in',
    'n',
    'p',
    'pi',
    'pin',
    'の',
    'のp',
    '令',
    '令和',
    '和',
    '和の',
  ])
})

test('no gram reaches over white space', () => {
  expect([...gramsOf('a b\nc')].sort()).toEqual(['a', 'b', 'c'])
})

test('a character outside the basic plane is one character', () => {
  expect([...gramsOf('𠮷野')].sort()).toEqual(['野', '𠮷', '𠮷野'].sort())
})

test.each([
  ['令', ['令']],
  ['令和', ['令和']],
  ['pin', ['pin']],
  ['回復どら', ['回復', '復ど', 'どら']],
  ['windows', ['win', 'ind', 'ndo', 'dow', 'ows']],
  ['pcの電源', ['pc', 'cの', 'の電', '電源']],
  ['usb3の', ['usb', 'sb3', '3の']],
  ['safe mode', ['saf', 'afe', 'mod', 'ode']],
  ['a 令和', ['a', '令和']],
])('for %j the index is asked for %j', (term, grams) => {
  expect(gramsToAsk(term)).toEqual(grams)
})

test('what is asked for, every text with the term has', () => {
  for (const term of ['回復どら', 'windows8.1', 'pcの電源', '𠮷野家', 'safe mode', "it's"]) {
    const grams = gramsOf(`前${term}後 ${term}`)
    expect(gramsToAsk(term).filter((gram) => !grams.has(gram))).toEqual([])
  }
})

test('quotes and backslashes are quoted as PostgreSQL wants them', () => {
  expect(quoted(`it's \\`)).toBe(`'it''s \\\\'`)
})
