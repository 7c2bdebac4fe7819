// Other servers that give the same answers as the blog does.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Answer } from './answers'
import { freePort, removeFolder, type Server, scratchFolder, startProgram } from './product'

/** nginx with the answers as files, each with its gzip beside it. */
export async function startNginx(answers: Answer[], workers: number): Promise<Server> {
  const folder = scratchFolder('nginx')
  const port = await freePort()
  for (const [at, { body, encoding }] of answers.entries())
    fs.writeFileSync(path.join(folder, fileName(answers, at) + (encoding === 'gzip' ? '.gz' : '')), body)
  const configuration = path.join(folder, 'nginx.conf')
  fs.writeFileSync(configuration, nginxConfiguration(answers, { folder, port, workers }))
  const args = ['-p', folder, '-c', configuration, '-e', 'stderr']
  const server = await startProgram({ command: 'nginx', args, port, readyPath: '/ready' })
  return withFolder(server, folder)
}

/** A server of Node's own modules that does nothing but give out the answers. */
export async function startPlain(answers: Answer[], workers: number): Promise<Server> {
  const folder = scratchFolder('plain')
  const port = await freePort()
  const file = path.join(folder, 'answers.json')
  const said = answers.map(({ page, encoding, status, headers, body }) => ({
    key: `${encoding} ${page.path}`,
    status,
    headers,
    body: body.toString('base64'),
  }))
  fs.writeFileSync(file, JSON.stringify(said))
  const args = ['bench/plain-server.mjs', String(port), String(workers), file]
  return withFolder(await startProgram({ command: process.execPath, args, port, readyPath: '/ready' }), folder)
}

/** `next start` on the same build and database, with our kept reads: the blog without the server of its own. One process. */
export async function startNext(): Promise<Server> {
  const { bundleFiles } = (await import(path.resolve('bin/prepare.mjs'))) as {
    bundleFiles(entries: Record<string, string>, folder: string): Promise<void>
  }
  const folder = path.resolve('.build/bench')
  await bundleFiles({ 'next-listening': 'bench/next-listening.ts' }, folder)
  const port = await freePort()
  return startProgram({
    command: process.execPath,
    args: ['--import', path.join(folder, 'next-listening.mjs'), ...nextStart(port)],
    port,
    host: 'localhost', // asked by an address, Next sends rewrites out and in again
    readyPath: '/',
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port) },
  })
}

/** Arguments for Node. */
export const nextStart = (port: number): string[] => [
  path.resolve('node_modules/next/dist/bin/next'),
  'start',
  '-p',
  String(port),
  '-H',
  'localhost',
]

/** @throws Error that says how to install what is missing */
export function demandTools(): void {
  for (const [tool, question] of [
    ['wrk', '-v'],
    ['nginx', '-v'],
  ] as const) {
    if (!isInstalled(tool, question))
      throw new Error(`${tool} is needed to measure this, and is not installed: apt-get install wrk nginx-light`)
  }
}

function isInstalled(tool: string, question: string): boolean {
  try {
    execFileSync(tool, [question], { stdio: 'ignore' })
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT' // wrk tells its version and fails
  }
}

const withFolder = (server: Server, folder: string): Server => ({
  ...server,
  stop: () => server.stop().finally(() => removeFolder(folder)),
})

/** Both encodings of a page have one name. */
const fileName = (answers: Answer[], at: number) =>
  String(answers.findIndex(({ page }) => page.path === answers[at]?.page.path))

function nginxConfiguration(
  answers: Answer[],
  { folder, port, workers }: { folder: string; port: number; workers: number },
): string {
  const locations = answers.map((answer, at) => (answer.encoding === 'identity' ? locationOf(answer, folder, at) : ''))
  return `
    daemon off; worker_processes ${workers}; pid ${folder}/nginx.pid; error_log stderr crit;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 1024; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=100;
      types {}
      gzip_static on; gzip_vary on;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((use) => `${use}_temp_path ${folder}/temp;`).join(' ')}
      server {
        listen 127.0.0.1:${port} backlog=1024;
        location = /ready { return 200; }
        ${locations.join('')}
      }
    }`
}

function locationOf({ page, status, headers }: Answer, folder: string, at: number): string {
  const cacheControl = headers['cache-control'] ? `add_header cache-control "${headers['cache-control']}" always;` : ''
  const address = page.path.replace(/\?.*/, '')
  // where an address ends in a slash, nginx looks for a folder's index, whatever the alias
  const place = address.endsWith('/') ? `root ${folder}; try_files /${at} =500;` : `alias ${folder}/${at};`
  const file = `${place} default_type "${headers['content-type']}"; ${cacheControl}`
  if (status === 200) return `location = ${address} { ${file} }\n`
  return `location = ${address} { error_page ${status} /answer-${at}; return ${status}; }
          location = /answer-${at} { internal; ${file} }\n`
}
