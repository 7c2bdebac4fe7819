// Readers who come at a steady pace, however long the answers take: `node steady-readers.mjs PER_SECOND ADDRESS…`.
// Told to end, it prints how many milliseconds each waited from the moment at which they were to come; null: answered badly.
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 10_000

const [perSecond, ...addresses] = process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true })
const began = performance.now()
const waits = []
let came = 0

const coming = setInterval(() => {
  for (let at = momentOf(came); at <= performance.now(); at = momentOf(came))
    read(addresses[came++ % addresses.length], at)
}, 1)

process.once('SIGTERM', async () => {
  clearInterval(coming)
  for (const end = performance.now() + PATIENCE_MS; waits.length < came && performance.now() < end; ) await sleep(20)
  process.stdout.write(JSON.stringify(waits), () => process.exit())
})

function momentOf(number) {
  return began + (1_000 * number) / Number(perSecond)
}

function read(address, at) {
  const left = (isWell) => waits.push(isWell ? performance.now() - at : null)
  const request = http.get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
    answer.resume()
    answer.on('end', () => left(answer.statusCode === 200))
  })
  request.on('error', () => left(false))
}
