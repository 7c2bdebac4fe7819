#!/usr/bin/env node
// `npm start`: sets up what is missing, starts the database, builds if needed, serves. `--dev` serves the sources.
import fs from 'node:fs'
import path from 'node:path'
import { joinCluster, StartRefusal } from './postgres.mjs'
import { buildIfStale, PrepareRefusal, prepare, ROOT } from './prepare.mjs'

const dev = process.argv.includes('--dev')
const began = Date.now()
const say = (sentence) => console.log(`  ${sentence} …`)

process.chdir(ROOT)
if (fs.existsSync('.env')) process.loadEnvFile('.env')
process.env.NODE_ENV = dev ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

/** What must be undone at the end, in reverse. */
const undo = []
let ending = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0))
if (process.env.npm_lifecycle_event) endWithParent()

try {
  await prepare(say)
  const settings = await readSettings()
  fs.mkdirSync(settings.DATA_DIR, { recursive: true, mode: 0o700 })
  if (!dev) await buildIfStale(say)
  const databaseUrl = await openDatabase(settings)
  const { applyMigrations } = await import('./migrations.mjs')
  const applied = await applyMigrations(databaseUrl)
  if (applied.length > 0) say(`Brought the database up to date (${applied.length})`)
  process.env.DATABASE_URL = databaseUrl
  process.env.DATA_DIR = settings.DATA_DIR
  const { bringUpToDate, founderLink, plantSampleIfEmpty } = await import(path.join(ROOT, '.build/blog.mjs'))
  await bringUpToDate()
  if (settings.SAMPLE_CONTENT === '1' && (await plantSampleIfEmpty()))
    say('Planted a small sample blog; `bin/blog sample remove` takes it away')
  const link = await founderLink()
  const { serve } = await import(path.join(ROOT, '.build/server.mjs'))
  const server = await serve({ host: settings.HOST, port: settings.PORT, databaseUrl, dev })
  undo.push(server.stop)
  const { hostInUrl } = await import(path.join(ROOT, '.build/env.mjs'))
  console.log(
    `\n  Tsuiki is at http://${hostInUrl(settings.HOST)}:${server.port}   (${((Date.now() - began) / 1000).toFixed(1)} s; Ctrl-C ends it)\n`,
  )
  if (link && process.env.FOUNDER_LINK_FILE) fs.writeFileSync(process.env.FOUNDER_LINK_FILE, link, { mode: 0o600 })
  if (link) console.log(`  Whose blog is it? Open this link to become its owner; it holds once:\n  ${link}\n`)
} catch (error) {
  if (ending) await new Promise(() => {}) // stopped while it was starting: the end is under way
  console.error(`\n${explain(error)}\n`)
  await end(1)
}

async function readSettings() {
  const { readEnvironment } = await import(path.join(ROOT, '.build/env.mjs'))
  const read = readEnvironment(process.env)
  if ('problems' in read) throw new StartRefusal(read.problems.join('\n'))
  return read.settings
}

async function openDatabase(settings) {
  if (settings.DATABASE_URL) return settings.DATABASE_URL
  return (await join(settings.DATA_DIR, say)).url
}

/** Joins a cluster; a start that is ended meanwhile leaves it again. */
function join(...args) {
  const joining = joinCluster(...args)
  undo.push(async () => (await joining.catch(() => null))?.release())
  return joining
}

function explain(error) {
  if (error instanceof StartRefusal || error instanceof PrepareRefusal) return error.message
  if (error.code === 'EADDRINUSE')
    return `Port ${error.port} is taken. Stop what listens there, or set PORT to another.`
  if (['EACCES', 'EPERM'].includes(error.code))
    return `${error.message}\nThe user who starts the blog must own its folder and its data folder.`
  return error.stack ?? String(error)
}

/** npm does not hand SIGTERM on: its shell dies, and we would be left behind. */
function endWithParent() {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && void end(0), 500).unref()
}

async function end(code) {
  if (ending) return
  ending = true
  for (const step of undo.reverse()) await step().catch((error) => console.error(error))
  process.exit(code)
}
