#!/usr/bin/env node
// `npm test`: everything, in the order in which a mistake is cheapest to find. `npm test -- --fast` leaves the browser out.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { buildIfStale, PrepareRefusal, prepare, ROOT } from './prepare.mjs'
import { readPlaywright, readVitest } from './reports.mjs'

process.chdir(ROOT)
const fast = process.argv.includes('--fast')
const reports = path.join(ROOT, '.build/reports')
const bin = (name) => path.join(ROOT, 'node_modules', name)
const say = (sentence) => console.log(`\n── ${sentence}`)
let passed = 0
/** What failed and why: said once more at the end, where whoever looks at a long log looks first. */
const failures = []

try {
  await prepare(say)
  fs.rmSync(reports, { recursive: true, force: true })
  fs.mkdirSync(reports, { recursive: true })
  await check('Style (Biome)', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])
  await check('Types', [bin('typescript/bin/tsc'), '--noEmit', '--incremental', 'false', '-p', '.'])
  await vitest()
  await built()
  if (!fast) await journeys()
} catch (error) {
  if (!(error instanceof PrepareRefusal)) throw error
  failures.push(error.message)
}
if (failures.length > 0) say(`Failed:\n\n${failures.join('\n\n')}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exit(failures.length === 0 ? 0 : 1)

async function check(name, args) {
  say(name)
  const code = await node(args)
  count({ passed: code === 0 ? 1 : 0, failures: [] }, name, code)
}

async function vitest() {
  const name = 'Rules: pure, database and architecture tests (Vitest)'
  say(name)
  const file = path.join(reports, 'vitest.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const code = await node([bin('vitest/vitest.mjs'), 'run', ...reporters])
  count(readVitest(file), name, code)
}

async function built() {
  say('Production build')
  await buildIfStale(say)
  passed++
}

async function journeys() {
  const name = 'Journeys in a browser (Playwright)'
  say(name)
  const file = path.join(reports, 'playwright.json')
  const env = { ...process.env, TEST_BROWSER: await findBrowser(say), PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const code = await node([bin('@playwright/test/cli.js'), 'test', '--reporter=line,json'], env)
  count(readPlaywright(file), name, code)
}

/** @param {import('./reports.mjs').Outcome | null} outcome */
function count(outcome, name, code) {
  passed += outcome?.passed ?? 0
  const named = outcome?.failures ?? [`${name}: left no report`]
  failures.push(...(named.length === 0 && code !== 0 ? [`${name}: ended with ${code}`] : named))
}

function node(args, env = process.env) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
  return new Promise((resolve) => child.on('close', resolve))
}
