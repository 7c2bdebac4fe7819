import type { IncomingMessage } from 'node:http'
import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import type { ReadsByPath } from '@/lib/pending-reads'

/** Sent by our script for a page that the browser had fetched beforehand and then showed. */
const SHOWN_HEADER = 'x-tsuiki-shown'
/** Addresses of more characters together than this between two flushes are somebody's sweep. */
const MOST_CHARACTERS = 2_000_000
/** Of what robots and browsers call themselves, together. */
const REMEMBERED_CHARACTERS = 500_000

/** Counts who reads which page: no cookies, no addresses, robots apart. */
export class ReadCounter {
  private counts: ReadsByPath = new Map()
  private characters = 0
  private readonly robots = new LRUCache<string, boolean>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_, agent) => agent.length + 1,
  })

  /** Counts an answer with a page. One fetched beforehand counts when it is shown. */
  count(path: string, { method, headers }: IncomingMessage): void {
    const isShown = headers[SHOWN_HEADER] !== undefined
    if (!isShown && (method !== 'GET' || headers['sec-purpose'] !== undefined)) return
    let count = this.counts.get(path)
    if (!count) {
      if (this.characters + path.length > MOST_CHARACTERS) return
      this.characters += path.length
      count = { reads: 0, robots: 0 }
      this.counts.set(path, count)
    }
    if (this.isRobot(headers['user-agent'])) count.robots++
    else count.reads++
  }

  /** What was counted since it was last taken. */
  take(): ReadsByPath {
    const counts = this.counts
    this.counts = new Map()
    this.characters = 0
    return counts
  }

  private isRobot(agent = ''): boolean {
    const known = this.robots.get(agent)
    if (known !== undefined) return known
    const robot = agent === '' || isbot(agent)
    this.robots.set(agent, robot)
    return robot
  }
}
