#!/usr/bin/env node
// Everything that a start needs and that needs no database: packages, bundles, the build. For images.
import { buildIfStale, PrepareRefusal, prepare, ROOT } from './prepare.mjs'

const say = (sentence) => console.log(`  ${sentence} …`)

process.chdir(ROOT)
process.env.NODE_ENV = 'production'
try {
  await prepare(say)
  await buildIfStale(say)
} catch (error) {
  if (!(error instanceof PrepareRefusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
