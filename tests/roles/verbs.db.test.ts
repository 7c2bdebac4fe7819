import fs from 'node:fs'
import { expect, test } from 'vitest'
import { askVerb } from './asking'
import { aFolder } from './folder'
import { filesUnder, type Row, tableIn, tried } from './table'
import { VERB_SAMPLES } from './verb-samples'
import { aBlog } from './world'

aFolder()

/** An exported function of a room that is asynchronous and takes who speaks first. Yes and no of policy.ts have tests of their own. */
const VERB =
  /^export (?:(?:(async) )?function|const) (\w+)(?: = (async )?)?\(\s*\w+: (?:Member)?Actor\b[^)]*\)([^{=]*)/gm

const verbsIn = (file: string): string[] =>
  [...fs.readFileSync(file, 'utf8').matchAll(VERB)]
    .filter(([, ...parts]) => parts.includes('async') || parts.at(-1)?.includes('Promise<'))
    .filter(([, ...parts]) => !parts.at(-1)?.includes('Promise<Prisma.')) // a part of a question, for queries
    .flatMap(([, , name]) => name ?? [])

test('every verb does what each role may, and nothing else', { timeout: 180_000 }, async () => {
  const files = filesUnder('lib').filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|^lib\/db\//.test(file))
  const verbs = files.flatMap((file) => verbsIn(file).map((verb) => ({ file, verb })))
  expect(verbs.length).toBeGreaterThan(80)
  expect(Object.keys(VERB_SAMPLES).filter((name) => !verbs.some(({ verb }) => verb === name))).toEqual([])
  const rows = verbs.map(({ file, verb }): Row => {
    const sample = VERB_SAMPLES[verb]
    const name = `${file.replace(/\.ts$/, '')} ${verb}`
    if (!sample) return { name, ask: null }
    const ask: Row['ask'] = async (blog, { actor, own }) => {
      const room = await import(/* @vite-ignore */ `@/${file}`)
      return askVerb(() => room[verb](actor, ...sample.with(blog, own)))
    }
    return { name, prepare: sample.prepare, ask }
  })
  expect(await tried(rows, await aBlog())).toBe(tableIn('verbs'))
})
