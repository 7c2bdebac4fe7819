import { describe, expect, test } from 'vitest'
import { settings } from '@/lib/settings/input'
import { isUsablePattern, pathBy } from './patterns'

const isValid = (pattern: string) => settings.shape.pathPattern.safeParse(pattern).success

describe('a pattern of addresses', () => {
  test('is filled in with the day and the words of the title', () => {
    expect(pathBy('/{yyyy}/{MM}/{slug}', '2015-03-20', 'windows')).toBe('/2015/03/windows')
    expect(pathBy('/blog/{yyyy}-{MM}-{dd}/{slug}.html', '2015-03-20', 'a$&b')).toBe('/blog/2015-03-20/a$&b.html')
  })

  test.each(['/{yyyy}/{MM}/{slug}', '/{slug}', '/{yyyy}/{slug}.html', '/日記/{dd}-{slug}', '/{slug}-{yyyy}'])(
    '%s is one',
    (pattern) => {
      expect(isValid(pattern) && isUsablePattern(pattern)).toBe(true)
    },
  )

  test.each([
    '',
    '{slug}',
    '/',
    '/{yyyy}/{MM}',
    '/{slug}/{yyyy}',
    '/{title}',
    '/{slug}?a',
    '/a b/{slug}',
    '//{slug}',
    '/{slug}/',
    '/{yyyy}/%41{slug}',
    '/{slug}{slug',
  ])('%s is none', (pattern) => expect(isValid(pattern)).toBe(false))

  test.each(['/category/{slug}', '/studio/{slug}', '/thread/{yyyy}/{slug}', '/media/{slug}'])(
    '%s would lead to what the blog itself answers',
    (pattern) => expect(isUsablePattern(pattern)).toBe(false),
  )
})
