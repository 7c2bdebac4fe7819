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
