import { expect, test } from 'vitest'
import { commonHeaders, documentPolicy, hashOf } from './security'

const hashes = (count: number) => Array.from({ length: count }, (_, at) => `'sha256-${at}='`)
const directive = (policy: string, name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `))

test('a document allows scripts and sheets of ours, and no other code', () => {
  const policy = documentPolicy({ scriptHashes: [hashOf('a()')], styleHashes: [] })
  expect(directive(policy, 'default-src')).toBe("default-src 'none'")
  expect(directive(policy, 'script-src')).toBe(`script-src 'self' ${hashOf('a()')}`)
  expect(directive(policy, 'style-src')).toBe("style-src 'self'")
  expect(directive(policy, 'style-src-attr')).toBeUndefined()
  expect(policy).not.toContain('unsafe')
})

test('styles in attributes are named one by one, as long as the header stays short', () => {
  expect(directive(documentPolicy({ scriptHashes: [], styleHashes: hashes(2) }), 'style-src-attr')).toBe(
    "style-src-attr 'unsafe-hashes' 'sha256-0=' 'sha256-1='",
  )
  expect(documentPolicy({ scriptHashes: [], styleHashes: hashes(40) })).not.toContain('unsafe-inline')
  expect(directive(documentPolicy({ scriptHashes: [], styleHashes: hashes(41) }), 'style-src-attr')).toBe(
    "style-src-attr 'unsafe-inline'",
  )
})

test('only a blog that is asked by HTTPS says that it always is', () => {
  const strict = (siteUrl: string) => new Map(commonHeaders(siteUrl)).get('strict-transport-security')
  expect(strict('https://blog.example')).toBe('max-age=31536000')
  expect(strict('http://localhost:3000')).toBeUndefined()
})
