// Numbers that parts of the app offer to whoever watches it (server/metrics.ts): a name and how to read it now.
const shared = globalThis as typeof globalThis & { tsuikiNumbers?: Map<string, () => number> }
shared.tsuikiNumbers ??= new Map()
const offered = shared.tsuikiNumbers

/** Offers a number under a name such as `pool_waiting`; offered anew, it replaces the earlier one. */
export function offerNumber(name: string, read: () => number): void {
  offered.set(name, read)
}

export const numbersNow = (): [name: string, value: number][] => [...offered].map(([name, read]) => [name, read()])
