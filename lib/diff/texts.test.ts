import { describe, expect, test } from 'vitest'
import { runsBetween } from './texts'

/** As it reads: 書[い→き]た. */
const shown = (before: string, after: string) =>
  runsBetween(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}}` : `{-${text}}`))
    .join('')

describe('a change within a sentence', () => {
  test.each([
    ['2015年3月20日に書いた記事です。', '2017年3月20日に書いた記事です。', '{-2015}{+2017}年3月20日に書いた記事です。'],
    ['この方法は使えます。', 'この方法は使えません。', 'この方法は使えま{-す}{+せん}。'],
    ['アカウントを作成する', 'アカウントを作成しておく', 'アカウントを作成{-する}{+しておく}'],
    ['設定を開きます。', '「設定」の画面を開きます。', '{+「}設定{+」の画面}を開きます。'],
    ['この画面は新しい。', 'この画面は古い。', 'この画面は{-新しい}{+古い}。'],
    ['東京の会社で働く', '大阪の学校で働く', '{-東京の会社}{+大阪の学校}で働く'],
    ['Windows 8.1で試しました', 'Windows 10で試しました', 'Windows {-8.1}{+10}で試しました'],
    ['プログラムとデータ', 'プログラマとデータ', '{-プログラム}{+プログラマ}とデータ'],
    ['一行目\n二行目', '一行目\n新しい行\n二行目', '一行目\n{+新しい行\n}二行目'],
    ['', '全部', '{+全部}'],
    ['全部', '', '{-全部}'],
  ])('%s → %s', (before, after, expected) => expect(shown(before, after)).toBe(expected))

  test('says nothing where nothing changed', () => {
    expect(runsBetween('同じ', '同じ')).toEqual([{ kind: 'same', text: '同じ' }])
    expect(runsBetween('', '')).toEqual([])
  })

  test('a sentence that was written anew stands after the old one, not within it', () => {
    expect(shown('昨日は雨でした。', '新しいパソコンを買いに行く予定です。')).toBe(
      '{-昨日は雨でした。}{+新しいパソコンを買いに行く予定です。}',
    )
  })

  test('family emoji and combined kana are never cut', () => {
    expect(shown('👨‍👩‍👧が来た', '👨‍👩‍👦が来た')).toBe('{-👨‍👩‍👧}{+👨‍👩‍👦}が来た')
  })

  test('both texts can be read off it, whatever they are', () => {
    const texts = [
      '設定を開き、次へ。',
      '次へ進んで設定を開く',
      'a b c',
      'c b a',
      '、、、',
      '\n\n',
      '手順1 手順2 手順3',
      '手順3 手順1',
    ]
    for (const before of texts) {
      for (const after of texts) {
        const runs = runsBetween(before, after)
        expect(
          runs
            .filter(({ kind }) => kind !== 'added')
            .map(({ text }) => text)
            .join(''),
        ).toBe(before)
        expect(
          runs
            .filter(({ kind }) => kind !== 'removed')
            .map(({ text }) => text)
            .join(''),
        ).toBe(after)
      }
    }
  })
})

test('a text of 10,000 characters in one block is told whole', () => {
  const text = (seed: number) =>
    Array.from({ length: 500 }, (_, at) => `手順${(at * seed) % 97}では設定の画面を開いて${at}番を選びます。`).join('')
  for (const after of [text(7), text(3).replaceAll('設定', '環境設定')]) {
    const runs = runsBetween(text(3), after)
    const textWithout = (kind: string) => runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('')
    expect([textWithout('added'), textWithout('removed')]).toEqual([text(3), after])
  }
})
