import { parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import en from '@/messages/en.json'
import ja from '@/messages/ja.json'
import { type MessageKey, pieces, sentenceOf, translator } from './translator'

const keys = Object.keys(ja) as MessageKey[]

describe('both languages', () => {
  it('have the same keys', () => expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort()))

  it.each(keys)('%s takes the same arguments', (key) => {
    const inEnglish: Record<string, string> = en
    expect(argumentsOf(inEnglish[key] ?? '')).toEqual(argumentsOf(ja[key]))
  })

  it('have no empty sentence', () =>
    expect([...Object.values(ja), ...Object.values(en)].filter((text) => text.trim() === '')).toEqual([]))
})

describe('messages', () => {
  it('fill their values in', () =>
    expect(translator('ja')('notice.age', { date: '2015年3月20日' })).toBe('2015年3月20日に書いた記事です。'))

  it('come in pieces where they have tags', () =>
    expect(pieces('en', 'notice.superseded', ['link'], { title: 'a < b' })).toEqual([
      'A newer article takes the place of this one: “',
      { tag: 'link', text: 'a < b' },
      '”.',
    ]))

  it('a refusal may bring a key or a sentence', () =>
    expect([sentenceOf('settings.forbidden', 'en'), sentenceOf('Too late.', 'en')]).toEqual([
      'Only the owner can change the settings.',
      'Too late.',
    ]))
})

/** Names of a message's arguments and tags, also those inside its choices. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  const walk = (elements: ReturnType<typeof parse>) => {
    for (const element of elements) {
      if ('value' in element && element.type !== 0) names.add(element.value)
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value)
      if ('children' in element) walk(element.children)
    }
  }
  walk(parse(message))
  return [...names].sort()
}
