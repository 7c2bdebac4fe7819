import { describe, expect, it } from 'vitest'
import type { RenderedBlock } from '@/lib/richtext/render'
import { type BodyPart, type Composed, composeBody } from './composing'

const aBlock = (id: string, nested: string[] = []): RenderedBlock => ({
  id,
  ids: [id, ...nested],
  html: `<p>${id}</p>`,
})

const anAddendum = (number: number, given: Partial<Composed> = {}): Composed => ({
  number,
  placement: 'end',
  afterBlock: null,
  supersedes: [],
  ...given,
})

const BLOCKS = [aBlock('a'), aBlock('b', ['b1', 'b2']), aBlock('c'), aBlock('d')]

const shape = (parts: BodyPart<Composed>[]) =>
  parts.map((part) => {
    if (part.type === 'html') return part.html.replaceAll(/<\/?p>/g, '')
    if (part.type === 'slip') return `slip ${part.addendum.number}`
    return `[${part.html.replaceAll(/<\/?p>/g, '')} by ${part.by.map(({ number }) => number)}]`
  })

const html = (parts: BodyPart<Composed>[]) => parts.map((part) => ('html' in part ? part.html : '')).join('')

describe('composing a body', () => {
  it('without addenda is one run', () => {
    const parts = [{ type: 'html', at: 0, html: '<p>a</p><p>b</p><p>c</p><p>d</p>' }]
    expect(composeBody(BLOCKS, [])).toEqual({ top: [], end: [], parts })
  })

  it('groups neighbours that one addendum supersedes', () =>
    expect(shape(composeBody(BLOCKS, [anAddendum(1, { supersedes: ['c', 'b'] })]).parts)).toEqual([
      'a',
      '[bc by 1]',
      'd',
    ]))

  it('lets several addenda supersede one block', () => {
    const { parts } = composeBody(BLOCKS, [
      anAddendum(1, { supersedes: ['b'] }),
      anAddendum(2, { supersedes: ['b', 'c'] }),
    ])
    expect(shape(parts)).toEqual(['a', '[b by 1,2]', '[c by 2]', 'd'])
    expect(parts.flatMap((part) => (part.type === 'superseded' ? part.anchors : []))).toEqual([
      'addendum-1-original',
      'addendum-2-original',
      'addendum-2-original-2',
    ])
  })

  it('takes a nested block for the whole it stands in, once', () =>
    expect(shape(composeBody(BLOCKS, [anAddendum(1, { supersedes: ['b1', 'b2'] })]).parts)).toEqual([
      'a',
      '[b by 1]',
      'cd',
    ]))

  it('puts a slip after its block, also within a superseded passage', () =>
    expect(
      shape(
        composeBody(BLOCKS, [anAddendum(1, { placement: 'after', afterBlock: 'b2', supersedes: ['b', 'c'] })]).parts,
      ),
    ).toEqual(['a', '[b by 1]', 'slip 1', '[c by 1]', 'd']))

  it('keeps the order of dates at one place', () => {
    const after = { placement: 'after', afterBlock: 'a' } as const
    expect(shape(composeBody(BLOCKS, [anAddendum(2, after), anAddendum(1, after)]).parts)).toEqual([
      'a',
      'slip 2',
      'slip 1',
      'bcd',
    ])
  })

  it('moves a slip to the end when its block is gone', () => {
    const { end, parts } = composeBody(BLOCKS, [anAddendum(1, { placement: 'after', afterBlock: 'gone' })])
    expect(end.map(({ addendum }) => addendum.number)).toEqual([1])
    expect(shape(parts)).toEqual(['abcd'])
  })

  it('links a slip back to the first passage it supersedes, wherever the slip stands', () => {
    const { top, end } = composeBody(BLOCKS, [
      anAddendum(1, { placement: 'top', supersedes: ['d', 'a'] }),
      anAddendum(2, { supersedes: ['gone'] }),
    ])
    expect(top[0]?.supersededAnchor).toBe('addendum-1-original')
    expect(end[0]?.supersededAnchor).toBeNull()
  })

  it('never alters the blocks', () => {
    const addenda = [
      anAddendum(1, { supersedes: ['a', 'c'] }),
      anAddendum(2, { placement: 'after', afterBlock: 'c', supersedes: ['c', 'd'] }),
    ]
    expect(html(composeBody(BLOCKS, addenda).parts)).toBe('<p>a</p><p>b</p><p>c</p><p>d</p>')
    expect(composeBody([], addenda).end).toHaveLength(2)
  })
})
