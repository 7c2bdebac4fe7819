import { expect, test, vi } from 'vitest'
import { askPage } from './asking'
import { aFolder } from './folder'
import { PAGE_PARAMS } from './page-samples'
import { filesUnder, type Row, tableIn, tried } from './table'
import { aBlog } from './world'

vi.mock('next/headers', () => import('./next-headers'))
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => {} }))
vi.mock('@/lib/auth/door', () => import('./open-door'))

aFolder()

/** Pages that show who is signed in what they may see: those of the studio, and the members’ twins of readers’ pages. */
const pages = ['app/studio', 'app/member'].flatMap(filesUnder).filter((file) => file.endsWith('/page.tsx'))

test('every page of members shows each role what it may see, and changes nothing', { timeout: 180_000 }, async () => {
  expect(pages.length).toBeGreaterThan(20)
  const rows = await Promise.all(
    pages.map(async (file): Promise<Row> => {
      const name = file.slice('app'.length, -'/page.tsx'.length)
      const params = PAGE_PARAMS[name]
      if (name.includes('[') && !params) return { name, ask: null }
      const { default: page } = await import(/* @vite-ignore */ `@/${file}`)
      return { name, ask: (blog) => askPage(page, params?.(blog)) }
    }),
  )
  expect(await tried(rows, await aBlog())).toBe(tableIn('pages'))
})

test.each(['(site)', 'member'])(
  'an article in the bin is at its address for nobody, whatever proxy.ts says: %s',
  async (place) => {
    const { default: page } = await import(/* @vite-ignore */ `@/app/${place}/[...path]/page.tsx`)
    const row: Row = { name: place, ask: (blog) => askPage(page, { path: blog.path.binned }) }
    expect(await tried([row], await aBlog())).not.toMatch(/sees|does/)
  },
)
