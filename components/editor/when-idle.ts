/** Longer than this nothing typed is without a copy on the disk. */
const AT_LATEST_MS = 250

/** Does something when the browser has nothing more urgent to do, and soon in any case. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: AT_LATEST_MS })
  else setTimeout(work, AT_LATEST_MS / 2) // Safari
}
