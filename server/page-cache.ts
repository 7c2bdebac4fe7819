import { LRUCache } from 'lru-cache'
import type { TagState } from '@/lib/freshness/tag-state'
import type { KeptAnswer } from './kept-answer'

/** A page as it was made: for whoever waits for it, and for those after them if it may be kept. */
export interface Page {
  answer: KeptAnswer
  tags: string[]
  /** The state of the counters when its making began. */
  began: number
}

interface Kept extends Page {
  /** When it was last found fresh, by the same counter: nothing has moved since, nothing needs to be looked at. */
  checkedAt: number
  hits: number
}

/** From this hit on, a page is worth compressing well and storing; what leads elsewhere, or says that nothing is there, never is. */
const WORTHY_HITS = 2
/** The share of pages that say that there is none: whoever asks for nonsense pushes out nonsense alone. */
const SHARE_OF_MISSING = 1 / 16

/** Pages by address, least recently used out first; given out only while none of their tags has moved. */
export class PageCache {
  private readonly pages: LRUCache<string, Kept>
  private readonly missing: LRUCache<string, Kept>

  /**
   * @param maxBytes bound of all bodies together
   * @param worthCompressing is told of pages that are asked for again
   */
  constructor(
    maxBytes: number,
    private readonly state: TagState,
    private readonly worthCompressing: (key: string) => void,
  ) {
    const bounded = (maxSize: number) =>
      new LRUCache<string, Kept>({ maxSize, sizeCalculation: ({ answer }, key) => answer.size + key.length })
    this.missing = bounded(Math.ceil(maxBytes * SHARE_OF_MISSING))
    this.pages = bounded(Math.floor(maxBytes * (1 - SHARE_OF_MISSING)))
  }

  /** The page, if it is there and nothing it was made of has moved as far as is known. */
  get(key: string): Page | undefined {
    const kept = this.pages.get(key) ?? this.missing.get(key)
    if (kept === undefined) return undefined
    if (kept.checkedAt !== this.state.arrivals) {
      if (!this.state.unmovedSince(kept.began, kept.tags)) {
        this.shelfOf(kept).delete(key)
        return undefined
      }
      kept.checkedAt = this.state.arrivals
    }
    if (++kept.hits === WORTHY_HITS && kept.answer.status === 200) this.worthCompressing(key)
    return kept
  }

  /** The page as it is kept, fresh or not, without counting as a question for it. */
  peek(key: string): Page | undefined {
    return this.pages.peek(key) ?? this.missing.peek(key)
  }

  /** Keeps a page, unless it was overtaken by a change while it was made. @returns whether it is kept */
  keep(key: string, page: Page): boolean {
    if (!this.state.coherent || !this.state.unmovedSince(page.began, page.tags)) return false
    this.shelfOf(page).set(key, { ...page, checkedAt: this.state.arrivals, hits: 0 })
    return true
  }

  /** Bytes and number of what is kept. */
  get extent(): { bytes: number; pages: number } {
    return {
      bytes: this.pages.calculatedSize + this.missing.calculatedSize,
      pages: this.pages.size + this.missing.size,
    }
  }

  private shelfOf({ answer }: Page) {
    return answer.status === 200 ? this.pages : this.missing
  }
}
