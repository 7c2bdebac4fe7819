import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { answerAnybody } from '@/app/api/answer-form'
import { say } from '@/app/api/say'
import { Conflict } from '@/lib/errors'
import { FORM_COOKIE, formStateIn } from '@/lib/web/forms'

vi.mock('@/lib/auth/door', () => import('./roles/open-door'))

const posted = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1:3000/api/x', { method: 'POST', body: new URLSearchParams(fields), headers })
const answered = (request: Request, act = async () => '/next') =>
  answerAnybody(request, ({ id }) => `/form/${id}`, z.object({ text: z.string().min(1, 'comments.noText') }), act)
const stateOf = (answer: Response) =>
  formStateIn(new RegExp(`${FORM_COOKIE}=([^;]*)`).exec(answer.headers.get('set-cookie') ?? '')?.[1])

test('a form leads on, or back to where it stands with its sentences and what was typed', async () => {
  expect((await answered(posted({ id: '7', text: '文' }))).headers.get('location')).toBe('/next')
  const empty = await answered(posted({ id: '7', text: '' }))
  expect(empty.headers.get('location')).toBe('/form/7?again=1')
  expect(stateOf(empty)).toEqual({ errors: { text: 'comments.noText' }, values: { id: '7', text: '' } })
  const refused = await answered(posted({ id: '7', text: '文' }), () => Promise.reject(new Conflict('addresses.taken')))
  expect(stateOf(refused)).toEqual({ errors: { form: 'addresses.taken' }, values: { id: '7', text: '文' } })
})

test('a mistake of ours is no refusal', async () => {
  await expect(answered(posted({ text: '文' }), () => Promise.reject(new Error('bug')))).rejects.toThrow('bug')
})

test('a form of elsewhere does nothing; its words stand on a page in the blog’s language, as words', async () => {
  let isDone = false
  const act = async () => {
    isDone = true
    return '/next'
  }
  const fields = { text: '</textarea><script>alert(1)</script>大切な文章', password: 'secret' }
  const answer = await answered(posted(fields, { 'sec-fetch-site': 'cross-site' }), act)
  const html = await answer.text()
  expect([answer.status, isDone]).toEqual([403, false])
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(html).toContain('このブログの画面からの操作ではありません。')
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;大切な文章</textarea>')
  expect(html).not.toContain('secret')
})

test('what is said alone has its status and a way back to the blog', async () => {
  const answer = await say(404, 'comments.missing')
  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).toMatch(/<h1>[^<]+<\/h1><p><a href="http/)
})
