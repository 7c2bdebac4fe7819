import { expect, test } from 'vitest'
import type { Body, BodyNode } from '@/lib/richtext/body'
import { bodyFromText, numberedBlockId, withBlockIds } from '@/lib/richtext/body'
import { plainText } from '@/lib/richtext/plain-text'
import { splitAddenda } from './addendum-finder'
import { offersIn } from './addendum-offers'

const p = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const bodyOf = (...content: BodyNode[]): Body => withBlockIds({ type: 'doc', content }, numberedBlockId)
const textOf = (text: string) => bodyFromText(text, numberedBlockId)

test('an undated line is offered with what follows it up to the next one, and what would remain', () => {
  const body = textOf('本文です。\n\n追記:\n\n設定は不要です。\n\n追記：\n\nやはり要ります。')
  const [first, second] = offersIn(body)
  expect(first).toMatchObject({ beginning: '追記: 設定は不要です。', kind: 'update', day: null, isCertain: false })
  expect(plainText(first?.passage ?? body)).toBe('追記:\n設定は不要です。')
  expect(plainText(first?.taken?.addendum.body ?? body)).toBe('設定は不要です。')
  expect(plainText(first?.taken?.body ?? body)).toBe('本文です。\n追記：\nやはり要ります。')
  expect(first?.taken?.addendum).toMatchObject({ placement: 'after', afterBlock: body.content[0]?.attrs?.id })
  expect(second?.beginning).toBe('追記： やはり要ります。')
})

test('blocks that are not taken stay the very same, also one in which a certain one begins', () => {
  const body = textOf('本文の一行目\n2017年7月15日 追記:\n新しい手順\n\n追記:\n\nほかの話。')
  const [certain, doubtful] = offersIn(body, { earliest: '2015-03-20', latest: '2026-11-28' })
  expect(certain).toMatchObject({ isCertain: true, day: '2017-07-15' })
  expect(doubtful?.taken?.body.content).toEqual(body.content.slice(0, 1))
})

test('a quotation that begins with one is one; of a list nothing can be taken out', () => {
  const quote = { type: 'blockquote', content: [p('2018年追記:'), p('画面が変わりました。')] }
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [p('追記: 一行だけ')] }] }
  const [quoted, listed] = offersIn(bodyOf(p('本文'), quote, list))
  expect(plainText(quoted?.taken?.addendum.body ?? textOf(''))).toBe('画面が変わりました。')
  expect(listed).toMatchObject({ beginning: '追記: 一行だけ', taken: null })
})

test('a certain one that somebody said is none stays where it is', () => {
  const body = textOf('本文\n\n2017年7月15日 追記:\n\n一つ目\n\n2018年1月1日 追記:\n\n二つ目')
  const [first] = offersIn(body)
  const { addenda, body: rest } = splitAddenda(body, {}, new Set([first?.beginning ?? '']))
  expect(addenda).toMatchObject([{ occurredOn: '2018-01-01' }])
  expect(plainText(rest)).toBe('本文\n2017年7月15日 追記:\n一つ目')
})

test('one that says something on its own line is that block, and reaches as far as a member says', () => {
  const body = textOf('本文です。\n\n追記: 名前が変わりました。\n\n以上です。')
  expect(offersIn(body)[0]).toMatchObject({ beginning: '追記: 名前が変わりました。', blocks: 1, mostBlocks: 2 })
  const [longer] = offersIn(body, {}, () => 2)
  expect(longer).toMatchObject({ beginning: '追記: 名前が変わりました。', blocks: 2 })
  expect(plainText(longer?.taken?.addendum.body ?? body)).toBe('名前が変わりました。\n以上です。')
  expect(offersIn(body, {}, () => 99)[0]?.blocks).toBe(2)
})
