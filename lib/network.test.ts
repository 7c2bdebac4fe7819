import { expect, test } from 'vitest'
import { networkOf, siteOf } from './network'

test('a household is one network, by whichever of its addresses it comes', () => {
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff::9'))
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect([networkOf('192.0.2.7'), networkOf('unknown')]).toEqual(['192.0.2.7', 'unknown'])
})

test('all names below one name are one site', () => {
  expect(['shop.example', 'a.shop.example', 'b.a.shop.example'].map(siteOf)).toEqual(Array(3).fill('shop.example'))
  expect(siteOf('localhost')).toBe('localhost')
})
