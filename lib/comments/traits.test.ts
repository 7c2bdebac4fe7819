import { expect, test } from 'vitest'
import { TRAIT_NUMBERS, traitsOf } from './traits'

const of = (text: string, url: string | null = null) => [...traitsOf({ name: '読者', url, text }).keys()]
const shared = (one: number[], other: number[]) => one.filter((trait) => other.includes(trait)).length / one.length

test('are numbers within the table, bounded for any text', () => {
  const traits = of(
    `${'長い文章です。'.repeat(2_000)}${Array.from({ length: 5_000 }, (_, at) => `word${at}`).join(' ')}`,
  )
  expect(traits.length).toBeLessThan(1_300)
  expect(traits.every((trait) => trait > 0 && trait < TRAIT_NUMBERS)).toBe(true)
})

test('are the same for words that only look different', () => {
  expect(of('ＶＩＡＧＲＡ カジノ')).toEqual(of('viagra ｶｼﾞﾉ'))
})

test('tell alike texts from others', () => {
  const one = of('オンラインカジノで入金不要ボーナス https://a-bonus.example/')
  const alike = of('ネットカジノの入金不要ボーナスです https://b-bonus.example/')
  expect(shared(one, alike)).toBeGreaterThan(shared(one, of('再起動したら直りました。ありがとうございます。')))
})

test('speak no louder together, however long a text is', () => {
  const loudest = (text: string) => Math.max(...traitsOf({ name: '', url: null, text }).values())
  expect(loudest('再起動したら直りました。'.repeat(200))).toBeLessThanOrEqual(loudest('直りました'))
})

test('are read in a time that grows with the text: the runner would end another', { timeout: 20_000 }, () => {
  for (const evil of [
    ...['`'.repeat(10_000), 'https://'.repeat(1_250), 'あ'.repeat(10_000), '```'.repeat(3_000)],
    ...['1 -'.repeat(3_300), 'a@'.repeat(5_000), 'a.'.repeat(5_000), 'we are the '.repeat(900)],
  ])
    of(evil)
})

test('are read of the beginning alone where folding draws a text out', () => {
  const drawnOut = '\ufdfa'.repeat(9_000)
  expect(of(`${drawnOut}カジノ`)).toEqual(of(drawnOut))
})

test('are read in the same time where addresses stand in a chain', { timeout: 20_000 }, () => {
  for (let at = 0; at < 1_500; at++) of(`https://a.example/ ${'https:'.repeat(1_600)} ${at}`)
})
