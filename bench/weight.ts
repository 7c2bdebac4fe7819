// What a long article, and a very long one, cost a reader with a cheap phone on a slow line, in real Chromium: requests, bytes, and when what appears.
// node bench/run.mjs weight [--runs=5]
// TEST_BROWSER is Chromium's path. LIGHTHOUSE=/elsewhere/node_modules/lighthouse adds Lighthouse's scores; the package is no
// dependency of ours, for it is large and brings telemetry along: `npm install --ignore-scripts lighthouse` in another folder.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { LAUNCH } from '@/e2e/browser'
import { fill, fillLongArticles } from './content'
import { observeTimings, timingsOf } from './page-timings'
import { freePort, startProduct } from './product'
import { line, median } from './table'
import { KINDS, type Traffic, watchTraffic } from './traffic'

const ARTICLES = 200

/** Lighthouse's slow 4G, and a phone such as it imitates (Moto G Power). */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
const CPU_SLOWDOWN = 4
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2.6, isMobile: true, hasTouch: true }
/** Long enough for what a script starts after the page has loaded. */
const AFTER_LOAD_MS = 3_000

const LIGHTHOUSE_CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

type Visit = Traffic & Awaited<ReturnType<typeof timingsOf>>

export async function measure(args: string[]) {
  const { values } = parseArgs({ args, options: { runs: { type: 'string', default: '5' } } })
  await fill(1, ARTICLES)
  const paths = await fillLongArticles()
  const server = await startProduct()
  const debuggingPort = await freePort()
  const browser = await launch(debuggingPort)
  try {
    for (const url of paths.map((path) => server.url + path)) {
      await warm(url)
      const visits: Visit[] = []
      for (let run = 0; run < Number(values.runs); run++) visits.push(await visit(browser, url))
      printVisits(url, visits)
      await printLighthouse(url, debuggingPort)
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

const launch = (debuggingPort: number): Promise<Browser> =>
  chromium.launch({ ...LAUNCH, args: [...LAUNCH.args, `--remote-debugging-port=${debuggingPort}`] })

/** Readers rarely are the first: the server has the page ready, in the encoding that a browser asks for. */
async function warm(url: string) {
  for (let ask = 0; ask < 5; ask++) {
    const response = await fetch(url, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  }
}

/** With nothing kept from the visit before. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.addInitScript(observeTimings)
  const traffic = watchTraffic(devtools)
  const response = await page.goto(url, { waitUntil: 'load' })
  if (response?.status() !== 200) throw new Error(`${url} answered ${response?.status()}`)
  await page.waitForTimeout(AFTER_LOAD_MS)
  const seen = { ...traffic(), ...(await timingsOf(page)) }
  await context.close()
  return seen
}

function printVisits(url: string, visits: Visit[]) {
  const middle = (of: (visit: Visit) => number) => median(visits.map(of))
  const kilobytes = (of: (visit: Visit) => number) => `${(middle(of) / 1000).toFixed(1)} kB`
  const milliseconds = (of: (visit: Visit) => number) => `${middle(of).toFixed(0)} ms`
  const rows: [string, string][] = [
    ['requests', String(middle(({ requests }) => requests))],
    ['transferred in all', kilobytes(({ bytes }) => KINDS.reduce((sum, kind) => sum + bytes[kind], 0))],
    ...KINDS.map((kind): [string, string] => [`  ${kind}`, kilobytes(({ bytes }) => bytes[kind])]),
    ['HTML, as it is', kilobytes(({ html }) => html.raw)],
    [`HTML, ${visits[0]?.html.encoding}`, kilobytes(({ html }) => html.transferred)],
    ['first contentful paint', milliseconds(({ fcp }) => fcp)],
    ['largest contentful paint', milliseconds(({ lcp }) => lcp)],
    ['layout shift', middle(({ cls }) => cls).toFixed(4)],
    ['blocking time', milliseconds(({ tbt }) => tbt)],
  ]
  console.log(`\n${url}: median of ${visits.length} first visits, slow 4G, CPU slowed ${CPU_SLOWDOWN} times`)
  for (const [what, value] of rows) console.log(line(what, [value], { about: 26, cell: 12 }))
}

// --- Lighthouse -----------------------------------------------------------------------------------------------------

interface LighthouseResult {
  lhr: {
    categories: Record<string, { score: number | null }>
    audits: Record<string, { id: string; title: string; score: number | null; scoreDisplayMode: string }>
  }
}

async function printLighthouse(url: string, port: number) {
  const folder = process.env.LIGHTHOUSE
  console.log('')
  if (!folder) {
    console.log('Lighthouse: not measured: set LIGHTHOUSE to the folder of the package (…/node_modules/lighthouse)')
    return
  }
  const entry = pathToFileURL(path.join(path.resolve(folder), 'core/index.js')).href
  const { default: lighthouse } = (await import(entry)) as {
    default(url: string, flags: object): Promise<LighthouseResult | undefined>
  }
  const result = await lighthouse(url, { port, onlyCategories: LIGHTHOUSE_CATEGORIES, logLevel: 'error' })
  if (!result) throw new Error('Lighthouse gave no result')
  const { categories, audits } = result.lhr
  for (const name of LIGHTHOUSE_CATEGORIES)
    console.log(line(`Lighthouse, ${name}`, [Math.round((categories[name]?.score ?? 0) * 100)], { about: 28 }))
  for (const { id, title, score } of Object.values(audits).filter(isFailed))
    console.log(`  ${String(score).padStart(4)}  ${id}: ${title}`)
}

/** What Lighthouse would have better; its measurements of time and size are in the score already. */
const isFailed = ({ score, scoreDisplayMode }: LighthouseResult['lhr']['audits'][string]) =>
  scoreDisplayMode === 'binary' && score !== null && score < 1
