import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { checkIndex } from '@/lib/search/reindexing'
import { typepadExport } from '@/tests/fixtures/mt/typepad-blog'
import { programOf } from '@/tests/programs'
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

/** What the command line does. */
const importer = () =>
  programOf(
    'importer',
    `import { SYSTEM } from '@/lib/auth/actor'
    import { importMt } from '@/lib/transfer/importing'
    await importMt(SYSTEM, [process.argv[2]])`,
  )
