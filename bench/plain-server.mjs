// The least that Node can do: `node plain-server.mjs PORT WORKERS ANSWERS`, where ANSWERS is a JSON file of the answers to give.
import cluster from 'node:cluster'
import fs from 'node:fs'
import http from 'node:http'

const [port, workers, file] = process.argv.slice(2)
cluster.schedulingPolicy = cluster.SCHED_NONE // as ours
if (cluster.isPrimary) {
  for (let started = 0; started < Number(workers); started++) cluster.fork()
  process.on('SIGTERM', () => process.exit())
} else {
  serve()
}

function serve() {
  const answers = new Map(
    JSON.parse(fs.readFileSync(file, 'utf8')).map(({ key, status, headers, body }) => [
      key,
      { status, headers, body: Buffer.from(body, 'base64') },
    ]),
  )
  http
    .createServer(({ url, headers }, response) => {
      const answer = answers.get(`${headers['accept-encoding']} ${url}`) ?? { status: 200, headers: {}, body: 'ready' }
      response.writeHead(answer.status, answer.headers)
      response.end(answer.body)
    })
    .listen(Number(port), '127.0.0.1')
}
