import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { apology } from './apology'

test.each([
  [500, undefined],
  [503, '5'],
] as const)(
  'an apology of %i is kept by nobody, and its style is the one that its policy allows',
  (status, retryAfter) => {
    const answer = apology(status, [
      ['x-content-type-options', 'nosniff'],
      ['referrer-policy', 'origin'],
    ])
    const headers = Object.fromEntries(answer.ownHeaders)
    const html = new Map(answer.bodies).get('identity')?.toString() ?? ''
    const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? ''
    expect(answer.status).toBe(status)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    expect(headers['retry-after']).toBe(retryAfter)
    expect(headers['content-security-policy']).toContain(
      `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    )
    expect(answer.ownHeaders.filter(([name]) => name === 'referrer-policy')).toHaveLength(1)
    expect(html).toContain('<html lang="ja">')
    expect(html).toContain('<p lang="en">')
  },
)
