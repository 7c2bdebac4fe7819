import { describe, expect, test } from 'vitest'
import type { Body, BodyNode } from '@/lib/richtext/body'
import { numberedBlockId, withBlockIds } from '@/lib/richtext/body'
import { splitAddenda } from './addendum-finder'

const text = (words: string, bold = false): BodyNode => ({
  type: 'text',
  text: words,
  ...(bold && { marks: [{ type: 'bold' }] }),
})
const p = (...words: (string | BodyNode)[]): BodyNode => ({
  type: 'paragraph',
  content: words.map((word) => (typeof word === 'string' ? text(word) : word)),
})
const h = (level: number, words: string): BodyNode => ({ type: 'heading', attrs: { level }, content: [text(words)] })
const br: BodyNode = { type: 'hardBreak' }
const bodyOf = (...content: BodyNode[]): Body => withBlockIds({ type: 'doc', content }, numberedBlockId)
const words = (body: Body): string =>
  JSON.stringify(body)
    .match(/(?<="text":")[^"]*/g)
    ?.join('|') ?? ''

test('the bare dated line of the source post runs to the end and leaves the rest as it was', () => {
  const body = bodyOf(
    p('2015年3月現在、次の通りです。'),
    p('2017年7月15日 追記:'),
    p('2017年7月現在、次の通りです。'),
    p('手順1'),
  )
  const split = splitAddenda(body)
  expect(split.body.content).toEqual(body.content.slice(0, 1))
  expect(split.body.content[0]).toBe(body.content[0])
  expect(split.addenda).toMatchObject([
    { kind: 'update', occurredOn: '2017-07-15', placement: 'end', afterBlock: null },
  ])
  expect(split.addenda[0]?.body.content).toEqual(body.content.slice(2))
})

test('eleven addenda in one body: a notice at the top and ten rows among the others', () => {
  const rows = Array.from({ length: 10 }, (_, index) => [
    p(text(`製品 ${2017 + index}\u00a0`, true), `- ${2016 + index}年3月22日追記`),
    p(`版 ${index}`, br, '環境'),
  ])
  const body = bodyOf(
    { type: 'figure', attrs: { src: '/x.png' } },
    p('<2020年4月19日更新>', '次のとおりです。'),
    p('製品 2016'),
    p('版 0'),
    ...rows.flat(),
    p('※1 注'),
  )
  const { addenda, body: rest, doubtful } = splitAddenda(body)
  expect(addenda).toHaveLength(11)
  expect(doubtful).toEqual([])
  expect(words(rest)).toBe('製品 2016|版 0|※1 注')
  expect(addenda.filter(({ placement }) => placement === 'top')).toMatchObject([{ occurredOn: '2020-04-19' }])
  const inside = addenda.filter(({ placement }) => placement === 'after')
  expect(inside).toHaveLength(10)
  expect(new Set(inside.map(({ afterBlock }) => afterBlock))).toEqual(new Set([body.content[3]?.attrs?.id]))
  expect(inside[0]).toMatchObject({ summary: '製品 2017', occurredOn: '2016-03-22' })
  expect(words(inside[0]?.body ?? rest)).toBe('製品 2017|版 0|環境')
})

test('a heading ends where the next of its level begins, and then stands in its place', () => {
  const body = bodyOf(p('本文'), h(3, '2017年7月15日 追記'), p('新しい手順'), h(3, 'まとめ'), p('終わり'))
  const { addenda, body: rest } = splitAddenda(body)
  expect(addenda).toMatchObject([{ placement: 'after', afterBlock: body.content[0]?.attrs?.id }])
  expect(words(rest)).toBe('本文|まとめ|終わり')
})

test('a remark in brackets is its own paragraph and no more', () => {
  const body = bodyOf(p('本文'), p('（2017年7月15日追記）この方法は変わりました。'), p('続き'))
  const { addenda, body: rest } = splitAddenda(body)
  expect(words(rest)).toBe('本文|続き')
  expect(words(addenda[0]?.body ?? rest)).toBe('この方法は変わりました。')
})

test('a line within a paragraph begins one too', () => {
  const body = bodyOf(p('本文の一行目', br, '二行目', br, br, '2017年7月15日 追記:', br, '新しい手順'))
  const { addenda, body: rest } = splitAddenda(body)
  expect(words(rest)).toBe('本文の一行目|二行目')
  expect(rest.content[0]?.attrs?.id).toBe(body.content[0]?.attrs?.id)
  expect(words(addenda[0]?.body ?? rest)).toBe('新しい手順')
})

test('what is undated, nested, empty or impossible is told and left where it is', () => {
  const list: BodyNode = { type: 'bulletList', content: [{ type: 'listItem', content: [p('（2023年8月追記）認証')] }] }
  const body = bodyOf(
    p('本文'),
    p('追記：'),
    p('新しい'),
    list,
    p('2010年1月1日 追記:'),
    p('前'),
    p('2017年7月15日追記'),
  )
  const split = splitAddenda(body, { earliest: '2015-03-20', latest: '2026-11-22' })
  expect(split.addenda).toEqual([])
  expect(split.body).toBe(body)
  expect(split.doubtful.map(({ heading }) => heading)).toEqual([
    '追記：',
    '（2023年8月追記）認証',
    '2010年1月1日 追記:',
    '2017年7月15日追記',
  ])
})

test('prose is no addendum', () => {
  const body = bodyOf(p('次の追記をします'), p('2015年3月20日に更新プログラムが配信されました'))
  expect(splitAddenda(body)).toEqual({ body, addenda: [], doubtful: [] })
})

test('a body that is nothing but an addendum stays an article', () => {
  const body = bodyOf(p('2017年7月15日 追記:'), p('これだけ'))
  expect(splitAddenda(body).body).toBe(body)
  expect(splitAddenda(body).doubtful).toHaveLength(1)
})

describe('footnotes', () => {
  const notes: BodyNode = { type: 'footnotes', content: [{ type: 'footnote', content: [p('注')] }] }
  const sign: BodyNode = { type: 'footnoteReference', attrs: { footnote: 'n' } }

  test('stay with the body and are not text that follows', () => {
    const body = bodyOf(p('本文', sign), p('2017年7月15日 追記:'), p('新しい手順'), notes)
    const { addenda, body: rest } = splitAddenda(body)
    expect(rest.content).toEqual([body.content[0], body.content[3]])
    expect(addenda).toMatchObject([{ placement: 'end' }])
    expect(words(addenda[0]?.body ?? rest)).toBe('新しい手順')
  })

  test('keep what refers to them in its place', () => {
    const body = bodyOf(p('本文'), p('2017年7月15日 追記:'), p('新しい手順', sign), notes)
    expect(splitAddenda(body)).toMatchObject({ body, addenda: [], doubtful: [{ day: '2017-07-15' }] })
  })

  test('are no article of their own', () => {
    const body = bodyOf(p('2017年7月15日 追記:'), p('これだけ'), notes)
    expect(splitAddenda(body).body).toBe(body)
  })
})

test('a row takes its pictures and a caption along, not the paragraphs up to the next row', () => {
  const row = (name: string) => [
    p(`${name} - 2016年3月22日追記`),
    { type: 'figure', attrs: { src: '/x.png' } },
    p('図'),
  ]
  const body = bodyOf(p('本文'), ...row('甲'), p('一'), p('二'), ...row('乙'), p('三'), p('四'))
  const { addenda, body: rest } = splitAddenda(body)
  expect(addenda.map((addendum) => words(addendum.body))).toEqual(['甲|図', '乙|図'])
  expect(words(rest)).toBe('本文|一|二|三|四')
})
