import { afterEach, expect, test, vi } from 'vitest'
import { ask, saveDraftOf } from './ask'

afterEach(() => vi.unstubAllGlobals())

const answering = (answer: Response) => vi.stubGlobal('fetch', async () => answer)
const words = { title: '一', body: {}, revision: 1, writer: 'here', turn: 1 }

test('a sign-in page that a network puts in the way is no save', async () => {
  answering(new Response('<html>Welcome to the hotel</html>'))
  await expect(saveDraftOf(7)(words)).rejects.toThrow('not the blog')
})

test('a refusal has its sentence, or at least its number', async () => {
  answering(Response.json({ error: '長すぎます。' }, { status: 409 }))
  expect(await ask('PUT', '/x')).toMatchObject({ ok: false, status: 409, error: '長すぎます。' })
  answering(new Response('not JSON', { status: 403 }))
  expect(await ask('PUT', '/x')).toMatchObject({ ok: false, error: '403', body: {} })
})

test('what is broken is not refused: it is tried again', async () => {
  answering(Response.json({ error: 'broken' }, { status: 503 }))
  await expect(ask('PUT', '/x')).rejects.toThrow('503')
})
