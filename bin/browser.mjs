// Finds a browser for the journeys: one that is installed, else Playwright's own, else Debian's package.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { PrepareRefusal } from './prepare.mjs'

const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * @param {(sentence: string) => void} say told what takes long
 * @returns {Promise<string>} path of a Chromium or Chrome that starts
 * @throws PrepareRefusal naming all that was tried
 */
export async function findBrowser(say) {
  const installed = INSTALLED.find((file) => file && starts(file))
  if (installed) return installed
  say('No browser found: downloading one')
  return downloaded() ?? packaged() ?? refuse()
}

function downloaded() {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 })
  const file = spawnSync(
    process.execPath,
    ['-e', "console.log(require('@playwright/test').chromium.executablePath())"],
    { encoding: 'utf8' },
  ).stdout.trim()
  return starts(file) ? file : null
}

function packaged() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env, timeout: 180_000 })
  // the shell is Chromium without its own windows and menus, which take a third of the journeys' time
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const args = ['install', '-y', '-qq', '--no-install-recommends', name]
    spawnSync('apt-get', args, { stdio: 'ignore', env, timeout: 600_000 })
    if (starts(`/usr/bin/${name}`)) return `/usr/bin/${name}`
  }
  return null
}

function refuse() {
  throw new PrepareRefusal(
    'No browser for the journeys: none of the usual places has Chromium or Chrome, Playwright could not download its own, ' +
      "and Debian's package could not be installed (that needs root). Install Chromium, or name one by CHROME_PATH.",
  )
}

/** Installed is not enough: it must run here (libraries, permissions). */
const starts = (file) =>
  Boolean(file) && fs.existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0
