import { setTimeout as sleep } from 'node:timers/promises'

const REST_MS = 5_000

/** Has whoever asks hosts elsewhere wait for its turn, so that none is asked more often than every few seconds. */
export class HostPace {
  private readonly asked = new Map<string, number>()
  private readonly restMs: number

  constructor(restMs = REST_MS) {
    this.restMs = restMs
  }

  /** Returns when the host of this address has rested. */
  async turn(address: string): Promise<void> {
    const host = URL.parse(address)?.host ?? ''
    for (const [each, at] of this.asked) if (at < Date.now() - this.restMs) this.asked.delete(each)
    const until = (this.asked.get(host) ?? 0) + this.restMs
    this.asked.set(host, Math.max(until, Date.now()))
    if (until > Date.now()) await sleep(until - Date.now(), null, { ref: false })
  }
}
