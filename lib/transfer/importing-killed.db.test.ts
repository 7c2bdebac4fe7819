import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { checkIndex } from '@/lib/search/reindexing'
import { typepadExport } from '@/tests/fixtures/mt/typepad-blog'
import { importMt } from './importing'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'import-killed-'))
const { text, expected } = typepadExport(600)
const file = path.join(folder, 'export.txt')
fs.writeFileSync(file, text)

test('an import that is killed with signal 9 is finished by the next one', async () => {
  const program = await importer()
  const child = spawn(process.execPath, [program, file], {
    env: { ...process.env, DATA_DIR: path.join(folder, 'data') },
  })
  const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))
  while ((await db().article.count()) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  fs.rmSync(program)
  const before = await db().article.count()
  expect(before).toBeLessThan(expected.entries)

  const report = await importMt(SYSTEM, [file])
  const after = await db().article.count() // the killed process may have had one batch under way
  expect(after).toBe(expected.entries)
  expect(report.entries.imported).toBeLessThanOrEqual(expected.entries - before)
  expect(await db().comment.count()).toBe(expected.comments + expected.pings)
  expect(await db().category.count()).toBe(expected.categories)
  expect(new Set((await db().article.findMany()).map((article) => article.path)).size).toBeGreaterThan(590)
  expect(await checkIndex()).toEqual({ missing: 0, stray: 0, stale: 0 })
})

/** A program of its own, as the command line is. It lies below the project, where Node finds the packages. */
async function importer(): Promise<string> {
  const outfile = path.resolve('.build/tests', `importer-${process.pid}.mjs`)
  await build({
    stdin: {
      contents: `import { SYSTEM } from '@/lib/auth/actor'
        import { importMt } from '@/lib/transfer/importing'
        await importMt(SYSTEM, [process.argv[2]])`,
      resolveDir: process.cwd(),
    },
    ...{
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      tsconfig: 'tsconfig.json',
    },
  })
  return outfile
}
