import type http from 'node:http'

/** How long running answers may take to finish. */
const GRACE_MS = 7_000

/** Stops accepting, lets running answers finish, then closes what is still open. */
export function stopGracefully(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    const idle = setInterval(() => server.closeIdleConnections(), 100) // those whose answer ends now
    server.close(() => {
      clearTimeout(late)
      clearInterval(idle)
      resolve()
    })
    server.closeIdleConnections()
  })
}
