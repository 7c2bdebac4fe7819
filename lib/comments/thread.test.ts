import { describe, expect, it } from 'vitest'
import type { CommentView } from './queries'
import { type DatedAddendum, type ThreadInput, threadOf } from './thread'

const aComment = (id: number, day: string, given: Partial<CommentView> = {}): CommentView => ({
  id,
  parentId: null,
  kind: 'comment',
  name: `reader ${id}`,
  url: null,
  text: '',
  removed: false,
  byAuthor: false,
  articleVersion: 1,
  addendaSeen: 0,
  createdAt: new Date(`${day}T12:00:00+09:00`),
  editedAt: null,
  amendment: null,
  outdated: false,
  sourceTitle: null,
  mentionKind: null,
  sourceName: null,
  creditedIn: null,
  waiting: false,
  ...given,
})

const anAddendum = (
  number: number,
  occurredOn: string,
  publishedAt = `${occurredOn}T09:00:00+09:00`,
): DatedAddendum => ({
  number,
  occurredOn,
  publishedAt: new Date(publishedAt),
})

const arranged = (given: Partial<ThreadInput<DatedAddendum>>) =>
  threadOf({ comments: [], addenda: [], timeZone: 'Asia/Tokyo', page: 1, pages: 1, ...given })

const shape = (given: Partial<ThreadInput<DatedAddendum>>) =>
  arranged(given).items.map((item) =>
    item.type === 'divider'
      ? `— ${item.addendum.number}`
      : [item.placed.comment.id, ...item.placed.replies.map(({ comment }) => comment.id)].join(' '),
  )

describe('two levels', () => {
  it('puts deeper replies under their nearest shown ancestor', () =>
    expect(
      shape({
        comments: [
          aComment(1, '2017-01-01'),
          aComment(2, '2017-01-02', { parentId: 1 }),
          aComment(3, '2017-01-03', { parentId: 2 }),
          aComment(4, '2017-01-04'),
        ],
      }),
    ).toEqual(['1 2 3', '4']))

  it('drops no reply whose parent is not here', () =>
    expect(shape({ comments: [aComment(2, '2017-01-02', { parentId: 99 })] })).toEqual(['2']))

  it('survives a circle', () =>
    expect(
      shape({
        comments: [aComment(1, '2017-01-01', { parentId: 2 }), aComment(2, '2017-01-02', { parentId: 1 })],
      }).join(' '),
    ).toMatch(/1|2/))

  it('keeps a removed comment only while something living hangs below it', () =>
    expect(
      shape({
        comments: [
          aComment(1, '2017-01-01', { removed: true }),
          aComment(2, '2017-01-02', { parentId: 1 }),
          aComment(3, '2017-01-03', { removed: true }),
          aComment(4, '2017-01-04', { parentId: 1, removed: true }),
        ],
      }),
    ).toEqual(['1 2']))

  it('sets mentions by other sites apart', () => {
    const { items, mentions } = arranged({
      comments: [aComment(1, '2017-01-01', { kind: 'trackback' }), aComment(2, '2017-01-02')],
    })
    expect([items.length, mentions.map(({ id }) => id)]).toEqual([1, [1]])
  })
})

describe('dividers', () => {
  const comments = [aComment(1, '2017-07-12'), aComment(2, '2017-07-15'), aComment(3, '2022-01-08')]

  it('stand where an addendum fell, by the hour when it was published on its date', () =>
    expect(shape({ comments, addenda: [anAddendum(1, '2017-07-15')] })).toEqual(['1', '— 1', '2', '3']))

  it('stand at the date of an addendum that was dated back', () =>
    expect(shape({ comments, addenda: [anAddendum(1, '2018-01-01', '2026-01-01T00:00:00Z')] })).toEqual([
      '1',
      '2',
      '— 1',
      '3',
    ]))

  it('stand below all comments when it came last, on the last page only', () => {
    const addenda = [anAddendum(1, '2025-01-01')]
    expect(shape({ comments, addenda })).toEqual(['1', '2', '3', '— 1'])
    expect(shape({ comments, addenda, pages: 2 })).toEqual(['1', '2', '3'])
  })

  it('divide nothing above the first comment; a further page names its state', () => {
    const addenda = [anAddendum(1, '2015-01-01'), anAddendum(2, '2016-01-01')]
    expect(shape({ comments, addenda })).toEqual(['1', '2', '3'])
    expect(shape({ comments, addenda, page: 2, pages: 2 })).toEqual(['— 2', '1', '2', '3'])
  })

  it('need comments', () => expect(shape({ addenda: [anAddendum(1, '2015-01-01')] })).toEqual([]))

  it('comments before the newest addendum are marked', () => {
    const marks = arranged({
      comments,
      addenda: [anAddendum(1, '2017-07-15'), anAddendum(2, '2018-01-01')],
    }).items.flatMap((item) => (item.type === 'comment' ? [item.placed.beforeAddendum] : []))
    expect(marks).toEqual([true, true, false])
  })
})
