import { describe, expect, it } from 'vitest'
import { type NoticedAddendum, type NoticedArticle, type NoticeInput, noticeOf } from './notice'

const PLAIN: NoticedArticle = {
  kind: 'article',
  verifiedOn: null,
  appliesTo: [],
  evergreen: false,
  supersededBy: null,
  categories: [],
}

const JAPANESE = { language: 'ja', dateStyle: 'dots', showWeekday: false } as const

const WINDOWS = { product: 'Windows 8.1', supportEndsOn: '2023-01-10' }

const anAddendum = (given: Partial<NoticedAddendum> = {}): NoticedAddendum => ({
  number: 1,
  kind: 'update',
  summary: null,
  occurredOn: '2017-07-15',
  supersedes: [],
  ...given,
})

const notice = (article: Partial<NoticedArticle>, given: Partial<Omit<NoticeInput, 'article'>> = {}) =>
  noticeOf({
    article: { ...PLAIN, ...article },
    publishedOn: '2015-03-20',
    addenda: [],
    today: '2026-11-22',
    writing: JAPANESE,
    ...given,
  })

const words = (given: ReturnType<typeof notice>) =>
  given.sentences.map((parts) => parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')).join('')

describe('age alone', () => {
  it('states the date and never says wrong', () =>
    expect(words(notice({}))).toBe('2015年3月20日に書いた記事です。画面や手順が変わっている場合があります。'))
  it('is silent on a young article, and knows when it will speak', () =>
    expect(notice({}, { today: '2016-01-01' })).toEqual({ sentences: [], added: false, changesOn: '2017-03-20' }))
  it('is not told where the owner wants none of it; ends and addenda are', () => {
    expect(notice({}, { tellAge: false }).sentences).toEqual([])
    expect(notice({ appliesTo: ['Windows 8.1'] }, { tellAge: false }).sentences).toEqual([])
    expect(words(notice({ categories: [WINDOWS] }, { tellAge: false }))).toContain('サポート終了')
    expect(notice({}, { tellAge: false, addenda: [anAddendum()] }).sentences).toHaveLength(1)
  })
  it('speaks from the day it is two years old', () => {
    expect(notice({}, { today: '2017-03-19' }).sentences).toEqual([])
    expect(notice({}, { today: '2017-03-20' }).sentences).toHaveLength(2)
  })
  it('is silent on an evergreen article for good', () =>
    expect(notice({ evergreen: true }, { today: '2016-01-01' })).toEqual({
      sentences: [],
      added: false,
      changesOn: null,
    }))
  it('is silent on a page, which has no date', () => expect(notice({ kind: 'page' }).sentences).toEqual([]))
  it('does not warn once it was verified', () =>
    expect(words(notice({ verifiedOn: '2024-04-08' }))).toBe(
      '2015年3月20日に書いた記事です。2024年4月8日に内容を確認しました。',
    ))
})

describe('a product past its end', () => {
  it('is named with its end, from the category alone', () =>
    expect(words(notice({ categories: [WINDOWS] }))).toBe(
      '2015年の Windows 8.1（2023年1月10日サポート終了）についての記事です。',
    ))
  it('ends on the day after its last', () => {
    const before = notice({ categories: [WINDOWS] }, { today: '2023-01-10' })
    expect(words(before)).not.toContain('サポート終了')
    expect(before.changesOn).toBe('2023-01-11')
    expect(words(notice({ categories: [WINDOWS] }, { today: '2023-01-11' }))).toContain('サポート終了')
  })
  it('yields to what the author says the article applies to', () => {
    const filed = [WINDOWS, { product: 'Windows 10', supportEndsOn: '2025-10-14' }]
    const said = words(notice({ categories: filed, appliesTo: ['windows10'] }))
    expect(said).toContain('Windows 10（2025年10月14日サポート終了）')
    expect(said).not.toContain('8.1')
  })
  it('is not news to an article written after that end', () =>
    expect(notice({ categories: [WINDOWS] }, { publishedOn: '2026-01-01' }).sentences).toEqual([]))
})

describe('addenda', () => {
  it('one: its date and summary, with a link', () => {
    const one = notice({ evergreen: true }, { addenda: [anAddendum({ summary: '生成手順が変わりました' })] })
    expect(words(one)).toBe('2017年7月15日の追記があります（生成手順が変わりました）。')
    expect(one.sentences[0]).toContainEqual({ text: '2017年7月15日の追記', href: '#addendum-1' })
    expect(one.added).toBe(true)
  })
  it('many: how many, and the newest', () => {
    const addenda = [anAddendum(), anAddendum({ number: 2, kind: 'correction', occurredOn: '2021-11-02' })]
    expect(words(notice({}, { addenda }))).toBe(
      '2015年3月20日に書いた記事です。その後の追記・訂正が2件あり、最新は2021年11月2日の訂正です。',
    )
  })
  it('a retraction of a passage is one of them, not the end of the article', () =>
    expect(words(notice({}, { addenda: [anAddendum({ kind: 'retraction', supersedes: ['aaaaaaaa'] })] }))).toContain(
      '2017年7月15日の取り下げがあります。',
    ))
})

describe('first of all', () => {
  const supersededBy = { path: '/2024/01/new', title: '新しい手順' }
  it('another article that takes its place, with a link', () => {
    const first = notice({ supersededBy }, { addenda: [anAddendum()] }).sentences[0]
    expect(first).toEqual([
      'この記事は新しい記事「',
      { text: '新しい手順', href: '/2024/01/new' },
      '」に置き換えられました。',
    ])
  })
  it('a retraction, after which nothing was verified', () =>
    expect(words(notice({ verifiedOn: '2018-01-01' }, { addenda: [anAddendum({ kind: 'retraction' })] }))).toBe(
      'この記事は2017年7月15日に取り下げられました。2015年3月20日に書いた記事です。',
    ))
  it('never more than three sentences', () =>
    expect(
      notice(
        { supersededBy, categories: [WINDOWS], verifiedOn: '2020-01-01' },
        { addenda: [anAddendum(), anAddendum({ number: 2, kind: 'retraction' })] },
      ).sentences,
    ).toHaveLength(3))
})

it('speaks English whole', () => {
  const addenda = [anAddendum({ kind: 'resolved' })]
  expect(
    words(
      notice(
        { categories: [WINDOWS], verifiedOn: '2024-04-08' },
        { addenda, writing: { ...JAPANESE, language: 'en' } },
      ),
    ),
  ).toBe(
    'Written in 2015 about Windows 8.1 (support ended on January 10, 2023).It was marked as resolved on July 15, 2017.Last verified on April 8, 2024.',
  )
})

it('writes its dates as the blog does', () =>
  expect(words(notice({}, { writing: { language: 'ja', dateStyle: 'slashes', showWeekday: true } }))).toContain(
    '2015/03/20(金)に書いた記事です。',
  ))
