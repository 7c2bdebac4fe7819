import { Presets, SingleBar } from 'cli-progress'

/** Shows how far long work has come, on a terminal only; elsewhere it is silent. */
export function progressBar(what: string): { show: (done: number, total: number) => void; end: () => void } {
  if (!process.stderr.isTTY) return { show() {}, end() {} }
  const bar = new SingleBar(
    { format: `${what} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  )
  let started = false
  return {
    show(done, total) {
      if (!started) bar.start(total, done)
      else bar.update(done)
      started = true
    },
    end() {
      if (started) bar.stop()
    },
  }
}
