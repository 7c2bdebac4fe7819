import { expect, test, vi } from 'vitest'
import { askRoute } from './asking'
import { aFolder } from './folder'
import { ROUTE_SAMPLES } from './route-samples'
import { filesUnder, type Row, tableIn, tried } from './table'
import { aBlog } from './world'

vi.mock('next/headers', () => import('./next-headers'))
vi.mock('@/lib/auth/door', () => import('./open-door'))
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => {} }))

aFolder()

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Handlers = Partial<Record<(typeof METHODS)[number], Parameters<typeof askRoute>[0]>>

/** Every handler of the app, as `POST /api/articles/[id]/bin`. */
async function everyHandler(): Promise<
  { name: string; method: string; at: string; handler: Parameters<typeof askRoute>[0] }[]
> {
  const files = filesUnder('app').filter((file) => file.endsWith('/route.ts'))
  const found = files.map(async (file) => {
    const handlers: Handlers = await import(/* @vite-ignore */ `@/${file}`)
    const at = file.slice('app'.length, -'/route.ts'.length).replace(/\/\([^)]*\)/g, '')
    return METHODS.flatMap((method) => {
      const handler = handlers[method]
      return handler ? [{ name: `${method} ${at}`, method, at, handler }] : []
    })
  })
  return (await Promise.all(found)).flat().sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
}

test('every route does what each role may, and nothing else', { timeout: 180_000 }, async () => {
  const handlers = (await everyHandler()).filter(({ at }) => at.startsWith('/api/'))
  const rows = handlers.map(({ name, method, at, handler }): Row => {
    const sample = ROUTE_SAMPLES[name]
    if (!sample) return { name, ask: null }
    return {
      name,
      prepare: sample.prepare,
      ask: (blog, { own }) => askRoute(handler, method, at, sample.with(blog, own)),
    }
  })
  expect(rows.length).toBeGreaterThan(60)
  expect(Object.keys(ROUTE_SAMPLES).filter((name) => !rows.some((row) => row.name === name))).toEqual([])
  expect(await tried(rows, await aBlog())).toBe(tableIn('routes'))
})

test('outside of /api nothing can be changed', async () => {
  const others = (await everyHandler()).filter(({ at }) => !at.startsWith('/api/'))
  expect(others.length).toBeGreaterThan(15)
  expect(others.filter(({ method }) => method !== 'GET').map(({ name }) => name)).toEqual([])
})
