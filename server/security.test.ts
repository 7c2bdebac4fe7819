import { expect, test } from 'vitest'
import { commonHeaders, documentPolicy, hashOf } from './security'

const hashes = (count: number) => Array.from({ length: count }, (_, at) => `'sha256-${at}='`)
const directive = (policy: string, name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `))

const NONE = { scriptHashes: [], rulesHash: null, styleHashes: [] }

test('a document allows scripts of ours and its own rules, and no other code', () => {
  const policy = documentPolicy({ ...NONE, scriptHashes: [hashOf('a()')], rulesHash: hashOf('a{}') })
  expect(directive(policy, 'default-src')).toBe("default-src 'none'")
  expect(directive(policy, 'script-src')).toBe(`script-src 'self' ${hashOf('a()')}`)
  expect(directive(policy, 'style-src')).toBe(`style-src ${hashOf('a{}')}`)
  expect(directive(policy, 'style-src-attr')).toBeUndefined()
  expect(policy).not.toContain('unsafe')
})

test('a document that names style sheets may load those of ours', () => {
  expect(directive(documentPolicy(NONE), 'style-src')).toBe("style-src 'self'")
})

test('styles in attributes are named one by one, as long as the header stays short', () => {
  expect(directive(documentPolicy({ ...NONE, styleHashes: hashes(2) }), 'style-src-attr')).toBe(
    "style-src-attr 'unsafe-hashes' 'sha256-0=' 'sha256-1='",
  )
  expect(documentPolicy({ ...NONE, styleHashes: hashes(40) })).not.toContain('unsafe-inline')
  expect(directive(documentPolicy({ ...NONE, styleHashes: hashes(41) }), 'style-src-attr')).toBe(
    "style-src-attr 'unsafe-inline'",
  )
})

test('only a blog that is asked by HTTPS says that it always is', () => {
  const strict = (siteUrl: string) => new Map(commonHeaders(siteUrl)).get('strict-transport-security')
  expect(strict('https://blog.example')).toBe('max-age=31536000')
  expect(strict('http://localhost:3000')).toBeUndefined()
})
