import { unstable_doesMiddlewareMatch as isAsked } from 'next/experimental/testing/server'
import { expect, test, vi } from 'vitest'
import { config } from '@/proxy'

vi.mock('@/lib/addresses/resolving', () => ({}))

const asks = (url: string) => isAsked({ config, nextConfig: {}, url })

test.each(['/', '/2015/03/記事', '/comment/new', '/apiary', '/api%2Fcomments', '/api/comments%', '/api/feed.xml'])(
  'is asked what stands at %s',
  (url) => expect(asks(url)).toBe(true),
)

test.each([
  '/api/comments',
  '/api/comments/moment?article=1',
  '/api/comments/12/revision',
  '/_next/static/chunks/a.js',
])('is not asked about %s, which stands where it is', (url) => expect(asks(url)).toBe(false))
