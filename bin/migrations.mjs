// Prisma's own migration engine as WebAssembly: no binary, no download. `node bin/migrations.mjs NAME` writes the next
// migration from the schema of the last commit to the schema on disk; `applyMigrations` is what every start calls.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const SCHEMA = path.join(ROOT, 'prisma/schema.prisma')
const FOLDER = path.join(ROOT, 'prisma/migrations')
/** Any number, the same in every process: who holds this advisory lock migrates. */
const MIGRATION_LOCK = 7_231_001
const FILTERS = { externalTables: [], externalEnums: [] }

/**
 * Brings a database to the newest schema, under a lock, so that processes that start together take turns.
 * A migration that failed midway (its script is one transaction, so nothing of it stayed) is tried once more.
 * @param {string} url of the database
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export async function applyMigrations(url) {
  const { default: pg } = await import('pg')
  const lock = new pg.Client({ connectionString: url })
  await lock.connect()
  const opened = []
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const engine = await openEngine(url, opened)
    const apply = () => engine.applyMigrations({ migrationsList: migrationsList(), filters: FILTERS })
    try {
      return (await apply()).appliedMigrationNames
    } catch (error) {
      const failed = await failedMigrations(lock)
      if (failed.length === 0) throw error
      for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName })
      return (await apply()).appliedMigrationNames
    }
  } finally {
    for (const adapter of opened) await adapter.dispose()
    await lock.end()
  }
}

/** Names of the migrations in the folder, oldest first: what a database must have to be up to date. */
export function migrationNames() {
  if (!fs.existsSync(FOLDER)) return []
  return fs
    .readdirSync(FOLDER)
    .filter((name) => /^\d/.test(name))
    .sort()
}

async function failedMigrations(client) {
  const { rows } = await client.query(
    `select migration_name from _prisma_migrations where finished_at is null and rolled_back_at is null`,
  )
  return rows.map((row) => row.migration_name)
}

function migrationsList() {
  return {
    baseDir: FOLDER,
    lockfile: { path: 'migration_lock.toml', content: null },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: fs.readFileSync(path.join(FOLDER, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

async function openEngine(url, opened = []) {
  loading ??= loadEngine()
  const engineModule = await loading
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  const adapter = bindMigrationAwareSqlAdapterFactory(
    wholeScripts(new PrismaPg({ connectionString: url, max: 1 }), opened),
  )
  const datamodels = [['prisma/schema.prisma', fs.readFileSync(SCHEMA, 'utf8')]]
  return engineModule.SchemaEngine.new({ datamodels }, () => {}, adapter)
}

let loading

/** Once a process: a second instance would pull the memory from under the first. */
async function loadEngine() {
  const engineModule = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const module = new WebAssembly.Module(fs.readFileSync(wasm))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': engineModule })
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }
  engineModule.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return engineModule
}

/** The adapter cuts scripts at every semicolon, also inside functions: PostgreSQL is given the whole script instead. */
function wholeScripts(factory, opened) {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    opened.push(adapter)
    adapter.executeScript = async (script) => {
      const client = await adapter.client.connect()
      try {
        await client.query(script)
      } catch (error) {
        await client.query('rollback')
        adapter.onError(error)
      } finally {
        client.release()
      }
    }
    return adapter
  }
  return factory
}

/** Writes the SQL of the difference between the committed schema and the one on disk; a person adds what Prisma cannot say. */
async function writeMigration(name) {
  const engine = await openEngine(process.env.DATABASE_URL)
  const files = (content) => ({ tag: 'schemaDatamodel', files: [{ path: 'prisma/schema.prisma', content }] })
  const from = migrationNames().length === 0 ? { tag: 'empty' } : files(committedSchema())
  const to = files(fs.readFileSync(SCHEMA, 'utf8'))
  const { stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters: FILTERS })
  const stamp = new Date()
    .toISOString()
    .replace(/[^0-9]/g, '')
    .slice(0, 14)
  const folder = path.join(FOLDER, `${stamp}_${name}`)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'migration.sql'), `begin;\n\n${stdout.trim()}\n\ncommit;\n`)
  console.log(path.relative(ROOT, folder))
}

const committedSchema = () =>
  execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { cwd: ROOT, encoding: 'utf8' })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.argv[2]
  if (!/^[a-z0-9_]+$/.test(name ?? '')) {
    console.error('Usage: node bin/migrations.mjs NAME   (lower case, digits and underscores)')
    process.exit(2)
  }
  await writeMigration(name)
  process.exit() // the engine keeps its connection open
}
