import { expect, test } from 'vitest'
import { webmentionForm } from './input'

const SOURCE = 'https://other.example/1'
const TARGET = 'https://blog.example/2015/03/post'
const complaints = (form: object) => webmentionForm.safeParse(form).error?.issues.map(({ message }) => message)

test('addresses are written in one way; a source has no fragment', () => {
  const form = { source: ' HTTP://Other.example:80/a b#part\n', target: `${TARGET}#addendum-2` }
  expect(webmentionForm.parse(form)).toEqual({
    source: 'http://other.example/a%20b',
    target: `${TARGET}#addendum-2`,
  })
})

test.each([
  ['source', 'javascript:alert(1)', 'badSource'],
  ['source', 'ftp://other.example/', 'badSource'],
  ['source', 'https://me:word@other.example/', 'badSource'],
  ['source', '/2015/03/post', 'badSource'],
  ['source', '', 'badSource'],
  ['source', undefined, 'badSource'],
  ['source', `https://other.example/${'あ'.repeat(250)}`, 'badSource'],
  ['target', 'data:text/html,x', 'badTarget'],
  ['target', 'blog', 'badTarget'],
  ['target', undefined, 'badTarget'],
])('a %s like %s is refused', (field, address, sentence) => {
  expect(complaints({ source: SOURCE, target: TARGET, [field]: address })).toEqual([`webmentions.${sentence}`])
})

test('a page does not speak of itself', () => {
  expect(complaints({ source: `${TARGET}#a`, target: `${TARGET}#b` })).toEqual(['webmentions.same'])
})
