// Brings a checkout to the point where the blog's own code can run: packages, generated client, bundles.
// Uses Node's own modules only until the packages are there.
import { spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from './files.mjs'
import { takeTurn } from './turns.mjs'

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => path.join(ROOT, ...parts)

/** What the production build is made from. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'server',
  'messages',
  'public',
  'prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'bin/prepare.mjs',
]

/** Entry points that esbuild bundles for Node, by the name they get in .build/. */
const BUNDLES = {
  server: 'server/main.ts',
  worker: 'server/worker.ts',
  renderer: 'server/renderer.ts',
  env: 'lib/env.ts',
  blog: 'lib/commands/blog.ts',
}

/** A no that is explained to the person at the terminal, without a stack trace. */
export class PrepareRefusal extends Error {}

/**
 * Packages as the lock file says, the database client, and the bundles: each only when it is missing or stale.
 * @param {(sentence: string) => void} say told what takes long
 */
export async function prepare(say) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new PrepareRefusal(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`)
  fs.mkdirSync(at('.build'), { recursive: true })
  const release = await takeTurn(at('.build/preparing'))
  try {
    installPackages(say)
    generateClient()
    await bundle()
  } finally {
    release()
  }
}

/** Hash of everything the production build is made from. */
const sourceHash = () => hashOf(SOURCES)

/** Runs `next build` when there is no build of these very sources. Marked as done last, so that half a build counts as none. */
export async function buildIfStale(say) {
  const marker = at('.next/made-from')
  const hash = sourceHash()
  if (read(marker) === hash) return
  const release = await takeTurn(at('.build/building'))
  try {
    if (read(marker) !== hash) await build(marker, hash, say)
  } finally {
    release()
  }
}

/** Where no database is: what is built knows nothing of a blog, and a page that asked while it is built would fail. */
const NO_DATABASE = 'postgresql://nobody@127.0.0.1:1/none'

async function build(marker, hash, say) {
  say('Building the blog (a minute or two)')
  fs.rmSync(at('.next'), { recursive: true, force: true })
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: NO_DATABASE,
  }
  await runAsync('The build', [at('node_modules/next/dist/bin/next'), 'build'], { env })
  fs.writeFileSync(marker, hash)
}

function installPackages(say) {
  const marker = at('node_modules/.installed-from')
  const hash = `${hashOf(['package-lock.json', 'package.json'])} with the tools of development`
  if (read(marker) === hash) return
  say('Installing packages')
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  // no package's install script is needed, and one of them would download a binary that is never run
  run(
    'npm ci',
    [...npm.slice(1), 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      command: npm[0],
    },
  )
  fs.writeFileSync(marker, hash)
}

function generateClient() {
  const marker = at('lib/db/generated/.made-from')
  const hash = hashOf(['prisma/schema.prisma', 'package-lock.json'])
  if (read(marker) === hash) return
  // Prisma asks for a schema engine that generating never runs: any executable will do
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  run(
    'prisma generate',
    [at('node_modules/prisma/build/index.js'), 'generate', '--schema', at('prisma/schema.prisma')],
    { env, quiet: true },
  )
  fs.writeFileSync(marker, hash)
}

async function bundle() {
  const marker = at('.build/bundled-from')
  const hash = sourceHash()
  if (read(marker) === hash) return
  await bundleFiles(BUNDLES, at('.build'))
  await minifyScripts()
  fs.writeFileSync(marker, hash)
}

/** What readers' browsers run, without spaces and comments. */
async function minifyScripts() {
  const { build } = await import('esbuild')
  const names = fs.readdirSync(at('public')).filter((name) => name.endsWith('.js'))
  const entryPoints = names.map((name) => at('public', name))
  await build({ entryPoints, outdir: at('.build/public'), minify: true, target: 'es2022', logLevel: 'error' })
}

/** Bundles TypeScript for Node, packages left outside. */
export async function bundleFiles(entryPoints, outdir) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: Object.fromEntries(Object.entries(entryPoints).map(([name, file]) => [name, at(file)])),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { 'server-only': at('tests/server-only.ts') },
    tsconfig: at('tsconfig.json'),
    sourcemap: 'inline',
    logLevel: 'error',
  })
}

function run(what, args, { command = process.execPath, env = process.env, quiet = false } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  })
  if (status !== 0) throw new PrepareRefusal(`${what} failed.${quiet ? `\n${stdout}${stderr}` : ''}`)
}

async function runAsync(what, args, { env }) {
  const { spawn } = await import('node:child_process')
  // the child dies with us, however we die: an orphan would go on writing into the next build's folder
  const watch = 'process.on("disconnect",()=>process.exit(1));process.channel.unref()'
  const onlyHere = `if(process.ppid===${process.pid}){${watch}}` // not in the child's own workers
  const tether = `data:text/javascript,${encodeURIComponent(onlyHere)}`
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc']
  const child = spawn(process.execPath, ['--import', tether, ...args], { cwd: ROOT, env, stdio })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk))
  const stop = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
  const code = await new Promise((resolve) => child.on('close', resolve))
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop)
  if (code !== 0) throw new PrepareRefusal(`${what} failed.\n${words}`)
}

function hashOf(names) {
  const hash = crypto.createHash('sha256').update(process.version)
  const add = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) {
      if (file.endsWith(path.join('db', 'generated'))) return
      for (const name of fs.readdirSync(file).sort()) add(path.join(file, name))
    } else if (!/\.test\.tsx?$/.test(file)) {
      hash.update(path.relative(ROOT, file)).update('\0').update(fs.readFileSync(file))
    }
  }
  for (const name of names) add(at(name))
  return hash.digest('hex')
}
