import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { mappedStack } from './mapped-stack'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stack-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** The stack of what fails in a bundle of one line, with its map beside it, in a process that knows no maps. */
function stackIn(name: string): string {
  const source = path.join(folder, `${name}.ts`)
  const bundle = path.join(folder, `${name}.mjs`)
  fs.writeFileSync(
    source,
    '// said first\ntry {\n  throw new Error("no")\n} catch (error) {\n  console.log(error.stack)\n}\n',
  )
  buildSync({ entryPoints: [source], outfile: bundle, minify: true, sourcemap: 'linked', format: 'esm' })
  return execFileSync(process.execPath, [bundle], { encoding: 'utf8', env: { NODE_ENV: 'test' } })
}

test('A stack in a bundle tells the place in its source', () => {
  const stack = stackIn('mapped')
  expect(stack).toContain(path.join(folder, 'mapped.mjs:1:'))
  expect(mappedStack(stack)).toContain(`${path.join(folder, 'mapped.ts')}:3:`)
  expect(mappedStack(stack)).not.toContain('mapped.mjs')
})

test('What has no map, or a broken one, stays as it is', () => {
  const stack = stackIn('broken')
  fs.writeFileSync(path.join(folder, 'broken.mjs.map'), '{"version":3')
  expect(mappedStack(stack)).toBe(stack)
  const plain = 'Error: at 12:30\n    at f (/nowhere/at-all.js:1:2)\n    at node:internal/timers:5:1'
  expect(mappedStack(plain)).toBe(plain)
})

test('A place is looked up once', () => {
  const stack = stackIn('once')
  const mapped = mappedStack(stack)
  fs.rmSync(path.join(folder, 'once.mjs.map'))
  expect(mappedStack(stack)).toBe(mapped)
})

test('What failed may have said 300 kB of slashes, and stays as it is', () => {
  const stack = `Error: ${'/'.repeat(300_000)}\n    at f (/nowhere/at-all.js:1:2)`
  expect(mappedStack(stack)).toBe(stack)
})
