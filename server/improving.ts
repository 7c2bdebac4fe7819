import { logger } from './log'
import type { Page } from './page-cache'
import type { PageStore } from './page-store'

/** Compresses pages that are asked for again as well as can be, one after the other, and stores them on the disk. */
export class Improving {
  private readonly waiting = new Map<string, Page>()
  private working = false

  constructor(private readonly store: PageStore) {}

  readonly add = (key: string, page: Page): void => {
    this.waiting.set(key, page)
    if (!this.working) void this.work()
  }

  private async work(): Promise<void> {
    this.working = true
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      const [key, page] = next
      this.waiting.delete(key)
      await this.improve(key, page).catch((error) => logger().warn({ err: error, key }, 'A page could not be stored'))
    }
    this.working = false
  }

  private async improve(key: string, page: Page): Promise<void> {
    await page.answer.compress()
    await this.store.write(key, page)
  }
}
