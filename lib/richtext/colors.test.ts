import { expect, test } from 'vitest'
import { hueOf, isPlainGround, isPlainInk, parseColor } from './colors'

test.each([
  ['#F00', '#ff0000'],
  ['#Ff0000', '#ff0000'],
  ['FF0000', '#ff0000'],
  ['Red', '#ff0000'],
  ['rgb(255, 0, 0)', '#ff0000'],
  ['rgba(255 0 0 / 50%)', '#ff0000'],
  ['rgb(999,0,0)', '#ff0000'],
  ['rgba(0,0,0,0)', null],
  ['inherit', null],
  ['transparent', null],
  ['var(--x)', null],
  ['constructor', null],
  ['url(x)', null],
])('%s is %s', (value, color) => {
  expect(parseColor(value)).toBe(color)
})

test('every colour has its hue', () => {
  const colors = [
    '#ff0000',
    '#cc3300',
    '#ffa500',
    '#ffff00',
    '#008000',
    '#008080',
    '#0000ff',
    '#800080',
    '#ff69b4',
    '#808080',
  ]
  expect(colors.map(hueOf)).toEqual(['red', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'pink', 'pink', 'grey'])
})

test('black is plain ink and white plain ground, grey is neither', () => {
  expect(['#000000', '#333333', '#808080', '#000080'].map(isPlainInk)).toEqual([true, true, false, false])
  expect(['#ffffff', '#fafafa', '#eeeeee', '#ffffe0'].map(isPlainGround)).toEqual([true, true, false, false])
})
