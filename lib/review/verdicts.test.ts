import { expect, test } from 'vitest'
import { type LinkState, verdictOn } from './verdicts'

const DAY = 24 * 60 * 60 * 1000
const FINE: LinkState = { failures: 0, failingSince: null, isDead: false }
const NOW = new Date('2026-11-28T00:00:00Z')

test('is dead after three answers in vain on three days, since the first one', () => {
  const first = verdictOn(FINE, { status: 404 }, NOW)
  expect(first).toMatchObject({ failures: 1, isDead: false, failingSince: NOW, answer: '404' })
  const second = verdictOn(first, { failure: 'slow' }, first.nextCheckAt)
  expect(second).toMatchObject({ failures: 2, isDead: false, failingSince: NOW, answer: 'slow' })
  const third = verdictOn(second, { failure: 'unknown' }, second.nextCheckAt)
  expect(third).toMatchObject({ failures: 3, isDead: true, failingSince: NOW, answer: 'unknown' })
  expect(second.nextCheckAt.getTime() - NOW.getTime()).toBe(4 * DAY)
})

test('one good answer brings it back', () => {
  const dead = { failures: 5, failingSince: NOW, isDead: true }
  expect(verdictOn(dead, { status: 200 }, NOW)).toMatchObject(FINE)
})

test('whoever wants a password, or turns programs away, is there', () => {
  for (const status of [200, 301, 401, 403, 429, 999]) expect(verdictOn(FINE, { status }, NOW).failures).toBe(0)
  for (const status of [400, 404, 410, 500, 503]) expect(verdictOn(FINE, { status }, NOW).failures).toBe(1)
})
