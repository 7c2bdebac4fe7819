import v8 from 'node:v8'
import vm from 'node:vm'

/** From here on the process is asked to give back what it no longer needs; an import promises to stay below 400 MB. */
const MUCH = 250e6

/** Collecting everything takes a tenth of a second: often enough is once in so many batches. */
const EVERY = 8

let calls = 0
let collect: (() => void) | undefined

/** V8 lets garbage grow with the machine's memory, not with what the process needs: an import reminds it. */
export function keepMemorySmall(): void {
  if (++calls % EVERY !== 0 || process.memoryUsage.rss() < MUCH) return
  if (!collect) {
    v8.setFlagsFromString('--expose-gc')
    collect = vm.runInNewContext('gc') as () => void
  }
  collect()
}
