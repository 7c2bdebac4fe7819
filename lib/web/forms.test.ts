import { expect, test } from 'vitest'
import { FORM_COOKIE, formStateIn, sendBack, sendTo } from './forms'

const keptBy = (answer: Response) =>
  formStateIn(new RegExp(`${FORM_COOKIE}=([^;]*)`).exec(answer.headers.get('set-cookie') ?? '')?.[1])

test('a refused form comes back with its sentences and all that was typed, but no password', () => {
  const text = '追記は、あとから日付を添えて書き足す記録です。'.repeat(20)
  const state = { errors: { form: 'articles.notFound' as const }, values: { name: '名前', text, password: 'secret' } }
  const answer = sendBack('/studio/x?a=1', state)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/studio/x?a=1&again=1')
  expect(keptBy(answer)).toEqual({ errors: state.errors, values: { name: '名前', text } })
})

test('what no cookie can hold is left out, the longest first', () => {
  const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(3_000))).toString('base64')
  const values = {
    a: '短い',
    b: noise.slice(0, 1_000),
    c: noise.slice(1_000, 1_999),
    d: noise.slice(2_000, 2_998),
    e: noise.slice(3_000),
  }
  const answer = sendBack('/studio', { errors: {}, values })
  expect(answer.headers.get('set-cookie')?.length).toBeLessThan(4_096)
  expect(keptBy(answer).values).toMatchObject({ a: '短い' })
})

test('a long text comes back whole or not at all: a part of it would be saved as if it had been meant', () => {
  const words = 'spam.example\n'.repeat(700)
  expect(keptBy(sendBack('/studio/settings', { errors: {}, values: { words } })).values).toEqual({ words })
})

test('a cookie that is not ours says nothing', () => {
  for (const value of [undefined, '', 'x', Buffer.from('{"errors":1}').toString('base64url')])
    expect(formStateIn(value)).toEqual({ errors: {}, values: {} })
})

test.each([
  ['/2015/03/日記?a=1#addendum-1', '/2015/03/%E6%97%A5%E8%A8%98?a=1#addendum-1'],
  ['/2015/%E6%97%A5', '/2015/%E6%97%A5'],
  ['/a b\ud800', '/a%20b'],
])('a browser is sent on to %s', (path, location) => {
  expect(sendTo(path).headers.get('location')).toBe(location)
})
