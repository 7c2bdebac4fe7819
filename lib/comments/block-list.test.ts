import { describe, expect, test } from 'vitest'
import { blockListOf, blocksAddress, blocksNetwork, merged } from './block-list'

describe('a block list', () => {
  const list = blockListOf(
    '# ours\nカジノ\n  Viagra \n192.0.2.7\n198.51.100.0/24\n2001:db8::/32\nspam@example.com\n@bad.example\n8080\nexample.net\n',
  )

  test('tells words from addresses and networks; a number alone is a word', () => {
    expect(list.words).toEqual(['かじの', 'viagra', '8080', 'example.net'])
    expect(list.addresses).toEqual(['spam@example.com', '@bad.example'])
  })

  test.each([
    ['192.0.2.7', true],
    ['192.0.2.8', false],
    ['198.51.100.200', true],
    ['::ffff:198.51.100.200', true],
    ['2001:db8:1:2::3', true],
    ['2001:db9::1', false],
    ['unknown', false],
  ])('network of %s: %s', (address, is) => expect(blocksNetwork(list, address)).toBe(is))

  test.each([
    ['spam@example.com', true],
    ['other@example.com', false],
    ['anybody@bad.example', true],
    ['anybody@not-bad.example', false],
  ])('address %s: %s', (address, is) => expect(blocksAddress(list, address)).toBe(is))
})

test('two lists become one without repetition', () => {
  expect(merged('a\nb', 'b\r\n c \n\nd')).toBe('a\nb\nc\nd')
})
