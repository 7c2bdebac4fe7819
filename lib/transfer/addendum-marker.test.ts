import { expect, test } from 'vitest'
import { markerOf } from './addendum-marker'

const CERTAIN: [string, string, string][] = [
  ['2017年7月15日 追記:', '2017-07-15', 'heading'],
  ['２０１７年７月１５日　追記：', '2017-07-15', 'heading'],
  ['- 2017年7月15日追記', '2017-07-15', 'heading'],
  ['<2017年7月15日 追記>', '2017-07-15', 'heading'],
  ['(2017年7月15日追加)', '2017-07-15', 'heading'],
  ['（2017年7月15日更新）', '2017-07-15', 'heading'],
  ['＜2020年4月19日更新＞AutoCAD の利点で紹介したとおり', '2020-04-19', 'note'],
  ['平成29年7月15日 追記', '2017-07-15', 'heading'],
  ['令和元年5月4日追記：', '2019-05-04', 'heading'],
  ['令和２年５月４日（月）訂正：手順2が違いました。', '2020-05-04', 'heading'],
  ['2017/7/15 追記', '2017-07-15', 'heading'],
  ['2018.02.01追記：リンク', '2018-02-01', 'heading'],
  ['【追記 2017年7月15日】', '2017-07-15', 'heading'],
  ['追記(2017/07/15): 直りました', '2017-07-15', 'heading'],
  ['AutoCAD 2017 - 2016年3月22日追記', '2016-03-22', 'row'],
  ['AutoCAD 2018\u00a0- 2017年3月21日追記', '2017-03-21', 'row'],
  ['Update (July 15, 2017): it moved', '2017-07-15', 'heading'],
  ['Correction (2017-07-15): step 2', '2017-07-15', 'heading'],
  ['[Updated 15 July 2017]', '2017-07-15', 'heading'],
  ['July 15, 2017 - Update', '2017-07-15', 'heading'],
]

test.each(CERTAIN)('%s is an addendum', (line, day, form) => {
  expect(markerOf(line)).toMatchObject({ day, form, certain: true })
})

const DOUBTFUL = [
  '追記：',
  '後日追記：直りました',
  '【追記】',
  '追記',
  '（2023年8月追記）Authentication API',
  'Update: it moved',
  'ご確認ください（2019年4月追記）。',
]

test.each(DOUBTFUL)('%s may be one', (line) => {
  expect(markerOf(line)).toMatchObject({ certain: false })
})

const PROSE = [
  '次の追記をします',
  '追記をお読みください',
  '2015年3月20日に更新プログラムが配信されました',
  '2015年3月20日 更新プログラムの配信が始まりました',
  '2017年7月15日の追記で新しくなりました',
  '2015年3月現在、生成方法は次の通りです。',
  'Update the driver first',
  'Updates are listed below:',
  '更新:毎月第2水曜日',
  '2015年2月30日 追記の予定はありません',
]

test.each(PROSE)('%s is prose', (line) => {
  expect(markerOf(line)).toBeNull()
})

test('訂正 and Correction are corrections, the rest are updates', () => {
  expect(markerOf('2017年7月15日 訂正:')?.kind).toBe('correction')
  expect(markerOf('Correction (2017-07-15):')?.kind).toBe('correction')
  expect(markerOf('2017年7月15日 追加:')?.kind).toBe('update')
})
