import type { Instrumentation } from 'next'

/** Runs once in each process that serves. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{ leadAlone }, { startJobs }, { startCounting }] = await Promise.all([
    import('@/lib/worker/leading'),
    import('@/lib/worker/jobs'),
    import('@/lib/worker/reads'),
  ])
  leadAlone(startJobs)
  startCounting()
}

/** Next tells of one that reached the page by way of a component twice. */
const told = new WeakSet<Error>()

/** Next has told the log of it, by places in bundles; this adds the places in sources. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !(error instanceof Error) || !error.stack || told.has(error)) return
  told.add(error)
  const { mappedStack } = await import('@/lib/mapped-stack')
  console.error('In the sources:', mappedStack(error.stack))
}
