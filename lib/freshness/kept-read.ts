import v8 from 'node:v8'
import { FreshCache } from './fresh-cache'
import { nameTags } from './making'
import { tagState } from './tag-state'

const MOST_BYTES = 32 * 1024 * 1024

/** What a question is made of: all that tells it from others. */
type Argument = string | number | null | readonly number[]

/** What came of a read, as it is given to everybody who asks. */
interface Read {
  result: unknown
  tags: string[]
}

/** A read under way. */
interface Running {
  /** The counter when it began. */
  began: number
  read: Promise<Read>
}

// Pages, route handlers and the proxy are bundles of one process.
const shared = globalThis as typeof globalThis & {
  tsuikiKeptReads?: { kept: FreshCache<Read>; running: Map<string, Running> }
  tsuikiKeepsNoReads?: boolean
}

/** Has this process read anew each time: its sources may change under what they have read. */
export function keepNoReads(): void {
  shared.tsuikiKeepsNoReads = true
}

function reads() {
  shared.tsuikiKeptReads ??= { kept: new FreshCache(MOST_BYTES, sizeOf), running: new Map() }
  return shared.tsuikiKeptReads
}

/**
 * A read that is kept in this process until something it shows has moved. Every caller names its tags to the page being made
 * (making.ts), and gets the same frozen result. Callers share a read under way only while nothing has moved since it began:
 * whoever asks after a change never gets what was read before it.
 * @param name under which it is kept: no other read has it
 * @param tagsOf tags of all that the result shows, and of what would make another of it
 */
export function keptRead<Arguments extends Argument[], Result>(
  name: string,
  read: (...args: Arguments) => Promise<Result>,
  tagsOf: (result: Result, ...args: Arguments) => string[],
): (...args: Arguments) => Promise<Result> {
  const readNow = async (...args: Arguments): Promise<Read> => {
    const result = frozen(await read(...args))
    return { result, tags: tagsOf(result, ...args) }
  }
  return async (...args) => {
    const key = `${name} ${JSON.stringify(args)}`
    const { result, tags } = keptResult(key) ?? (await once(key, () => readNow(...args)))
    nameTags(tags)
    return result as Result
  }
}

const keptResult = (key: string) => (shared.tsuikiKeepsNoReads ? undefined : reads().kept.fresh(key))

/** Reads, together with those who ask for the same while nothing moves. */
function once(key: string, readNow: () => Promise<Read>): Promise<Read> {
  const { kept, running } = reads()
  const { arrivals: began, coherent } = tagState()
  const known = running.get(key)
  if (coherent && known?.began === began) return known.read
  const read = readNow()
  const mine: Running = { began, read }
  running.set(key, mine)
  const end = () => {
    if (running.get(key) === mine) running.delete(key)
  }
  read.then((made) => {
    end()
    if (coherent) kept.keep(key, made, made.tags, began)
  }, end)
  return read
}

/** Everybody is given the same: nobody may change it. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}

const sizeOf = ({ result }: Read) => v8.serialize(result).byteLength
