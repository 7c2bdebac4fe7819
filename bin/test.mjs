#!/usr/bin/env node
// `npm test`: everything, in the order in which a mistake is cheapest to find. `npm test -- --fast` leaves the browser out.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { joinCluster } from './postgres.mjs'
import { buildIfStale, PrepareRefusal, prepare, ROOT } from './prepare.mjs'

process.chdir(ROOT)
const fast = process.argv.includes('--fast')
const reports = path.join(ROOT, '.build/reports')
const bin = (name) => path.join(ROOT, 'node_modules', name)
const say = (sentence) => console.log(`\n── ${sentence}`)
const totals = { passed: 0, failed: 0 }

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
  console.error(error.message)
  totals.failed++
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 ? 0 : 1)

async function check(name, args) {
  say(name)
  count((await node(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

async function vitest() {
  say('Rules: pure, database and architecture tests (Vitest)')
  const file = path.join(reports, 'vitest.json')
  const code = await node([
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = readReport(file)
  const failed = report ? report.numFailedTests + report.numFailedTestSuites : 1
  count({ passed: report?.numPassedTests ?? 0, failed: code === 0 ? 0 : Math.max(1, failed) })
}

async function built() {
  say('Production build')
  const { applyMigrations } = await import('./migrations.mjs')
  await buildIfStale(say, joinCluster, applyMigrations)
  count({ passed: 1, failed: 0 })
}

async function journeys() {
  say('Journeys in a browser (Playwright)')
  const browser = await findBrowser(say)
  const file = path.join(reports, 'playwright.json')
  const env = { ...process.env, TEST_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const code = await node([bin('@playwright/test/cli.js'), 'test', '--reporter=line,json'], env)
  const stats = readReport(file)?.stats
  const failed = stats ? stats.unexpected + stats.flaky : 1
  count({ passed: stats?.expected ?? 0, failed: code === 0 ? 0 : Math.max(1, failed) })
}

function count({ passed, failed }) {
  totals.passed += passed
  totals.failed += failed
}

function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
}

function node(args, env = process.env) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
  return new Promise((resolve) => child.on('close', resolve))
}
