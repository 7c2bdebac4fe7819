// The emptiest page that Next can render on demand: what of a page's cost is the framework's.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { freePort, removeFolder, type Server, startProgram } from './product'
import { nextStart } from './rivals'

/** Lies inside the checkout, so that it finds the checkout's packages. */
const FOLDER = path.resolve('.build/empty-next')
const ENVIRONMENT = { NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }

const FILES = {
  'package.json': JSON.stringify({ private: true, type: 'module' }),
  'next.config.js': `export default {
    turbopack: { root: ${JSON.stringify(process.cwd())} },
  }`,
  'app/layout.jsx': `export const dynamic = 'force-dynamic'
  export default function Layout({ children }) {
    return <html lang="en"><body>{children}</body></html>
  }`,
  'app/[slug]/page.jsx': `export default async function Page({ params }) {
    const { slug } = await params
    return <p>{slug}</p>
  }`,
  'app/api/form/route.js': `export async function POST(request) {
    await request.formData()
    return new Response(null, { status: 303, headers: { location: '/' } })
  }`,
}

/** Builds it and runs `next start` on it; any path of one segment is a page, and `/api/form` takes a form. */
export async function startEmptyNext(): Promise<Server> {
  removeFolder(FOLDER)
  for (const [name, text] of Object.entries(FILES)) write(path.join(FOLDER, name), text)
  build()
  const port = await freePort()
  const server = await startProgram({
    command: process.execPath,
    args: nextStart(port),
    cwd: FOLDER,
    port,
    host: 'localhost',
    readyPath: '/ready',
    env: ENVIRONMENT,
  })
  return { ...server, stop: () => server.stop().finally(() => removeFolder(FOLDER)) }
}

function write(file: string, text: string) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}

function build() {
  const args = [path.resolve('node_modules/next/dist/bin/next'), 'build']
  execFileSync(process.execPath, args, { cwd: FOLDER, env: { ...process.env, ...ENVIRONMENT }, stdio: 'pipe' })
}
