#!/usr/bin/env node
// Everything that a start needs and that does not need the blog's database: packages, bundles, the build. For images.
import { joinCluster, StartRefusal } from './postgres.mjs'
import { buildIfStale, PrepareRefusal, prepare, ROOT } from './prepare.mjs'

const say = (sentence) => console.log(`  ${sentence} …`)

process.chdir(ROOT)
process.env.NODE_ENV = 'production'
try {
  await prepare(say)
  const { applyMigrations } = await import('./migrations.mjs')
  await buildIfStale(say, joinCluster, applyMigrations)
} catch (error) {
  if (!(error instanceof StartRefusal || error instanceof PrepareRefusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
process.exit() // the migration engine keeps its connection open
