// Starts (or joins) the tests' own PostgreSQL and migrates the template that every worker clones.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations, migrationNames } from '../bin/migrations.mjs'
import { joinCluster } from '../bin/postgres.mjs'

export default async function setup(_project: TestProject) {
  const cluster = await joinCluster(path.resolve('.data-test'), () => {}, { durable: false })
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  await client.query('select pg_advisory_lock(7231009)')
  const template = `template_${createHash('sha256')
    .update(JSON.stringify(migrationNames().map(migrationSql)))
    .digest('hex')
    .slice(0, 12)}`
  await client.query(`create database ${template}`).catch((error) => {
    if (error.code !== '42P04') throw error // it is there from last time
  })
  const url = new URL(cluster.url)
  url.pathname = `/${template}`
  await applyMigrations(url.href)
  await client.end()
  process.env.TEST_CLUSTER_URL = cluster.url
  process.env.TEST_TEMPLATE = template
  return async () => {
    await dropDatabases(cluster.url, `worker_${process.pid}_`)
    await cluster.release()
  }
}

/** Those of this run's workers (tests/database.ts). */
async function dropDatabases(url: string, beginning: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    'select quote_ident(datname) as name from pg_database where starts_with(datname, $1)',
    [beginning],
  )
  for (const { name } of rows) await client.query(`drop database ${name} with (force)`)
  await client.end()
}

const migrationSql = (name: string) => fs.readFileSync(path.resolve('prisma/migrations', name, 'migration.sql'), 'utf8')
