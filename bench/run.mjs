// Runs one measurement on a scratch database of its own, beside nothing else: `node bench/run.mjs search`.
import path from 'node:path'
import pg from 'pg'
import { applyMigrations } from '../bin/migrations.mjs'
import { joinCluster } from '../bin/postgres.mjs'
import { bundleFiles, prepare, ROOT } from '../bin/prepare.mjs'

const name = process.argv[2]
if (!/^[a-z-]+$/.test(name ?? '')) {
  console.error('Usage: node bench/run.mjs NAME   (the name of a script in bench/)')
  process.exit(2)
}

await prepare(console.error)
const folder = path.join(ROOT, '.data-bench')
const cluster = await joinCluster(folder, console.error)
const keeper = new pg.Client({ connectionString: cluster.url })
await keeper.connect()
const database = `bench_${name.replaceAll('-', '_')}_${process.pid}`
await keeper.query(`create database ${database}`)
const url = new URL(cluster.url)
url.pathname = `/${database}`
Object.assign(process.env, { DATABASE_URL: url.href, DATA_DIR: folder })
try {
  await applyMigrations(url.href)
  const outdir = path.join(ROOT, '.build/bench')
  await bundleFiles({ [name]: `bench/${name}.ts` }, outdir)
  const { measure } = await import(path.join(outdir, `${name}.mjs`))
  await measure(process.argv.slice(3))
} finally {
  await keeper.query(`drop database ${database} with (force)`)
  await keeper.end()
  await cluster.release()
}
process.exit() // the migration engine keeps its connection open
