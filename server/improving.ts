import { logger } from './log'
import type { Page } from './page-cache'
import type { PageStore } from './page-store'

/** More than these are somebody's sweep: what comes after them stays as it is. */
const MOST_WAITING = 1_000

/** Compresses pages that are asked for again as well as can be, one after the other, and stores them on the disk. */
export class Improving {
  /** Keys alone: a page that is pushed out of memory meanwhile is not held here. */
  private readonly waiting = new Set<string>()
  private working = false

  /** @param pageAt the page with this key, if it is still kept */
  constructor(
    private readonly store: Pick<PageStore, 'write'>,
    private readonly pageAt: (key: string) => Page | undefined,
  ) {}

  readonly add = (key: string): void => {
    if (this.waiting.size >= MOST_WAITING) return
    this.waiting.add(key)
    if (!this.working) void this.work()
  }

  private async work(): Promise<void> {
    this.working = true
    for (const key of this.waiting) {
      this.waiting.delete(key) // first: while this page is worked on, another may take its place and be added
      await this.improve(key).catch((error) => logger().warn({ err: error, key }, 'A page could not be stored'))
    }
    this.working = false
  }

  private async improve(key: string): Promise<void> {
    const page = this.pageAt(key)
    if (!page) return
    await page.answer.compress()
    await this.store.write(key, page)
  }
}
