import type http from 'node:http'
import net from 'node:net'

/** Takes the port for a moment before a long preparation, so that a taken one is told at once. */
export function tryPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const trial = net.createServer()
    trial.once('error', reject)
    trial.listen(port, host, () => trial.close(() => resolve()))
  })
}

/** Begins to listen. @returns the port @throws the system's error, EADDRINUSE for instance */
export function listen(server: http.Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
