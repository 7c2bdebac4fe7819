import v8 from 'node:v8'
import vm from 'node:vm'

/** From here on the process is asked to give back what it no longer needs; an import promises to stay below 400 MB. */
const MUCH = 260e6
/** Collecting everything takes a tenth of a second. */
const AT_LEAST_BETWEEN_MS = 1_500

let last = 0
let collect: (() => void) | undefined

/** V8 lets garbage grow with the machine's memory, not with what the process needs: an import reminds it now and then. */
export function keepMemorySmall(): void {
  if (performance.now() - last < AT_LEAST_BETWEEN_MS || process.memoryUsage.rss() < MUCH) return
  if (!collect) {
    v8.setFlagsFromString('--expose-gc')
    collect = vm.runInNewContext('gc') as () => void
  }
  collect()
  last = performance.now()
}
