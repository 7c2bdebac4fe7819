// A job of the app sends, the server ends it: separate bundles of one thread.
const shared = globalThis as typeof globalThis & { tsuikiEndSending?: () => Promise<void> }

/** Hands in how sending is ended. */
export function endSendingBy(end: () => Promise<void>): void {
  shared.tsuikiEndSending = end
}

/** Waits for the letter that is under way, if one is, and lets none follow. */
export const endSending = async (): Promise<void> => shared.tsuikiEndSending?.()
