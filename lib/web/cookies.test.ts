import { afterEach, expect, test, vi } from 'vitest'
import { carriedCookie } from './carried-cookie'
import { cookieHeader } from './cookies'
import { sendBack } from './forms'

afterEach(() => vi.unstubAllEnvs())

test('a cookie is out of reach of scripts and of other sites', () => {
  expect(cookieHeader('a', 'b.c-_', { seconds: 60 })).toEqual([
    'set-cookie',
    'a=b.c-_; Max-Age=60; Path=/; HttpOnly; SameSite=Lax',
  ])
  expect(cookieHeader('a', '', {})).toEqual(['set-cookie', 'a=; Path=/; HttpOnly; SameSite=Lax'])
  expect(cookieHeader('a', 'b', { path: '/x', isStrict: true })[1]).toBe('a=b; Path=/x; HttpOnly; SameSite=Strict')
})

test('behind https none travels in the open, not even what a refused form holds', async () => {
  vi.resetModules()
  vi.stubEnv('SITE_URL', 'https://blog.example')
  const [cookies, forms, carried] = await Promise.all([
    import('./cookies'),
    import('./forms'),
    import('./carried-cookie'),
  ])
  expect(cookies.cookieHeader('a', 'b', {})[1]).toContain('; Secure')
  expect(forms.sendBack('/x', { errors: {}, values: {} }).headers.get('set-cookie')).toContain('; Secure')
  expect(carried.carriedCookie('a', 9).keep('b')[1]).toContain('; Secure')
})

test('behind http a browser keeps them all the same', () => {
  for (const cookie of [
    sendBack('/x', { errors: {}, values: {} }).headers.get('set-cookie'),
    carriedCookie('a', 9).keep('b')[1],
  ])
    expect(cookie).not.toContain('Secure')
})
