import { describe, expect, test } from 'vitest'
import { type Body, type BodyNode, bodyFromText, numberedBlockId } from '@/lib/richtext/body'
import { type BlockChange, difference, isDifferent } from './bodies'
import { merged } from './merging'

const block = (id: string, text: string, type = 'paragraph'): BodyNode => ({
  type,
  attrs: { id: id.padEnd(8, '0') },
  content: text === '' ? [] : [{ type: 'text', text }],
})
const bodyOf = (...content: BodyNode[]): Body => ({ type: 'doc', content })
const textOf = (node: BodyNode) => node.content?.[0]?.text ?? ''

/** Each change as a sign and the first words of what it is about. */
const shown = (changes: BlockChange[]) =>
  changes.map((change) => `${change.kind} ${textOf('after' in change ? change.after : change.before).slice(0, 3)}`)

describe('blocks', () => {
  test('that are the same are told by their id, whatever else moved around them', () => {
    const before = bodyOf(block('a', '初めに'), block('b', '手順を説明します'), block('c', '終わりに'))
    const after = bodyOf(
      block('a', '初めに'),
      block('x', '新しい段落'),
      block('b', '手順を説明しました'),
      block('c', '終わりに'),
    )
    const changes = difference(before, after)
    expect(shown(changes)).toEqual(['same 初めに', 'added 新しい', 'changed 手順を', 'same 終わり'])
    expect(changes[2]).toMatchObject({
      isMoved: false,
      runs: [{ kind: 'same' }, { kind: 'removed' }, { kind: 'added' }],
    })
  })

  test('are found by their words where ids were given anew', () => {
    const before = bodyOf(block('a', '最初の段落です。'), block('b', 'メールの設定をする手順です。'))
    const after = bodyOf(
      block('m', '最初の段落です。'),
      block('n', 'メールの設定をするときの手順です。'),
      block('o', '別の話。'),
    )
    expect(shown(difference(before, after))).toEqual(['same 最初の', 'changed メール', 'added 別の話'])
  })

  test('that were taken out stand where they stood, before what came in their place', () => {
    const before = bodyOf(block('a', '甲乙丙'), block('b', '古い説明です'), block('c', '丁戊己'))
    const after = bodyOf(block('a', '甲乙丙'), block('x', 'まったく別のこと'), block('c', '丁戊己'))
    expect(shown(difference(before, after))).toEqual(['same 甲乙丙', 'removed 古い説', 'added まった', 'same 丁戊己'])
  })

  test('an id whose words all went belongs to another block', () => {
    const changes = difference(bodyOf(block('a', '昨日の天気について')), bodyOf(block('a', 'パソコンの値段')))
    expect(shown(changes)).toEqual(['removed 昨日の', 'added パソコ'])
  })

  test('that were moved are told once, the fewest that can', () => {
    const [a, b, c, d] = ['いろは', 'にほへ', 'とちり', 'ぬるを'].map((text, at) => block(String(at), text))
    if (!a || !b || !c || !d) throw new Error('four blocks')
    expect(shown(difference(bodyOf(a, b, c, d), bodyOf(d, a, b, c)))).toEqual([
      'moved ぬるを',
      'same いろは',
      'same にほへ',
      'same とちり',
    ])
  })

  test('that only look otherwise, or lead elsewhere, are told so', () => {
    const link = (href: string): BodyNode => ({
      ...block('a', ''),
      content: [{ type: 'text', text: '公式', marks: [{ type: 'link', attrs: { href } }] }],
    })
    expect(difference(bodyOf(link('https://a.example/')), bodyOf(link('https://b.example/')))[0]?.kind).toBe('form')
    expect(difference(bodyOf(block('a', '見出し')), bodyOf(block('a', '見出し', 'heading')))[0]?.kind).toBe('form')
    expect(isDifferent(difference(bodyOf(link('https://a.example/')), bodyOf(link('https://a.example/'))))).toBe(false)
  })
})

describe('a merge', () => {
  const before = bodyOf(
    block('a', 'いろは'),
    block('b', '私の直した段落です'),
    block('c', 'ちりぬるを'),
    block('d', '私だけの段落'),
  )
  const after = bodyOf(
    block('c', 'ちりぬるを'),
    block('a', 'いろは'),
    block('b', '別の人が直した段落です'),
    block('e', '向こうの新しい話'),
  )
  const changes = difference(before, after)
  const all = new Set(changes.keys())

  test('that takes nothing is one’s own text; that takes everything is the other', () => {
    expect(merged(before, changes, new Set())).toEqual(before)
    expect(merged(before, changes, all).content.map(textOf)).toEqual(after.content.map(textOf))
  })

  test('takes single blocks', () => {
    const taken = new Set([...all].filter((at) => changes[at]?.kind === 'added' || changes[at]?.kind === 'changed'))
    expect(merged(before, changes, taken).content.map(textOf)).toEqual([
      'いろは',
      '別の人が直した段落です',
      'ちりぬるを',
      '私だけの段落',
      '向こうの新しい話',
    ])
  })

  test('never leaves a body empty, nor two blocks with one id', () => {
    const other = difference(bodyOf(block('a', '昨日の天気について')), bodyOf(block('a', 'パソコンの値段')))
    const both = merged(bodyOf(block('a', '昨日の天気について')), other, new Set([1]))
    expect(new Set(both.content.map(({ attrs }) => attrs?.id)).size).toBe(2)
    const none = merged(bodyOf(block('a', '昨日の天気について')), other, new Set([0]))
    expect(none.content).toHaveLength(1)
  })
})

test('200 blocks of 150 characters, half of them changed, are compared', () => {
  const body = (change: (at: number) => string) =>
    bodyFromText(
      Array.from(
        { length: 200 },
        (_, at) => `${change(at)}${`第${at}の手順では画面を開き、番号${at * 7}を選びます。`.repeat(7)}`,
      ).join('\n\n'),
      numberedBlockId,
    )
  const changes = difference(
    body(() => ''),
    body((at) => (at % 2 ? '改めて、' : '')),
  )
  expect(changes.filter(({ kind }) => kind === 'changed')).toHaveLength(100)
})
