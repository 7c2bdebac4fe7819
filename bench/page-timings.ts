import type { Page } from '@playwright/test'

declare global {
  interface Window {
    tsuikiTimings: { lcp: number; cls: number; tasks: { start: number; duration: number }[] }
  }
}

/** A task that takes longer blocks a reader's touch (web.dev/articles/tbt). */
const SHORT_TASK_MS = 50

/** Runs in the page, before anything of its own. */
export function observeTimings(): void {
  const timings: Window['tsuikiTimings'] = { lcp: 0, cls: 0, tasks: [] }
  window.tsuikiTimings = timings
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('largest-contentful-paint', ({ startTime }) => {
    timings.lcp = startTime
  })
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) timings.cls += value
  })
  observe('longtask', ({ startTime: start, duration }) => timings.tasks.push({ start, duration }))
}

/**
 * What was observed until now, in milliseconds since navigation; the layout shift is a number without unit.
 * Blocking time is approximate: it counts until now, not until the page counts as interactive.
 */
export async function timingsOf(page: Page): Promise<{ fcp: number; lcp: number; cls: number; tbt: number }> {
  const { fcp, lcp, cls, tasks } = await page.evaluate(() => ({
    ...window.tsuikiTimings,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }))
  const late = tasks.filter(({ start }) => start >= fcp)
  const tbt = late.reduce((sum, { duration }) => sum + Math.max(0, duration - SHORT_TASK_MS), 0)
  return { fcp, lcp, cls, tbt }
}
