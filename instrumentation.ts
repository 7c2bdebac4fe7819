/** Runs once in each process that serves. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{ leadAlone }, { startTimer }, { startSweeping }, { startTelling }, { startSending }, { startCounting }] =
    await Promise.all([
      import('@/lib/worker/leading'),
      import('@/lib/worker/timer'),
      import('@/lib/worker/sweeping'),
      import('@/lib/worker/telling'),
      import('@/lib/worker/letters'),
      import('@/lib/worker/reads'),
    ])
  leadAlone((leading) => {
    const stops = [startTimer(), startSweeping(), startTelling(), startSending(leading)]
    return () => {
      for (const stop of stops) stop()
    }
  })
  startCounting()
}
