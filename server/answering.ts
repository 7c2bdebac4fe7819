import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TagState } from '@/lib/freshness/tag-state'
import { HIT, KeptAnswer, MISS, STALE } from './kept-answer'
import type { Page, PageCache } from './page-cache'
import type { Made } from './page-making'
import type { PageStore } from './page-store'
import { type Question, questionOf } from './question'
import type { ReadCounter } from './reads'

/** What became of a request, for the counts. */
export type Outcome = 'hit' | 'miss' | 'stale' | 'alone' | 'unanswerable'

/** A page under way, and how the counters stood when it was begun. */
interface Running {
  asker: Question
  began: number
  made: Promise<Result>
}

interface Result {
  answer: KeptAnswer
  /** Null when it is an answer to one question alone. */
  page: Page | null
}

/** What an answerer works with. */
export interface Means {
  cache: PageCache
  store: PageStore
  state: TagState
  reads: ReadCounter
  /** Counts who asks where nothing is. */
  missed: ReadCounter
  /** Has the app make the answer to a path and query. */
  make: (url: string) => Promise<Made>
  /** Said when there is no database, and nothing kept. */
  away: KeptAnswer
  /** Answers when the app failed. */
  failed: (request: IncomingMessage, response: ServerResponse, error: unknown) => void
}

/** Answers anonymous readers: from the cache, or with a page that is made once for all who wait for it. */
export class Answerer {
  private readonly running = new Map<string, Running>()

  constructor(private readonly means: Means) {}

  /**
   * Answers a GET or HEAD of somebody anonymous.
   * @returns what became of it, at once when the page is there; null when it asks for nothing that this cache holds
   */
  answer(request: IncomingMessage, response: ServerResponse): Outcome | Promise<Outcome> | null {
    const question = questionOf(request)
    if (question === null) return null
    if (this.means.state.coherent && question.isCertain) {
      const page = this.means.cache.get(question.key)
      if (page?.answer.isReadyFor(request)) {
        page.answer.send(request, response)
        this.count(page.answer, question.key, request)
        return 'hit'
      }
    }
    return this.answerLater(question, request, response)
  }

  private async answerLater(question: Question, request: IncomingMessage, response: ServerResponse): Promise<Outcome> {
    await this.means.state.settled()
    if (!this.means.state.coherent) return this.answerWithoutDatabase(question, request, response)
    const asked = this.means.state.arrivals
    const kept = question.isCertain ? await this.kept(question.key) : undefined
    if (kept) return this.send(kept.answer, request, response, HIT, 'hit', question)
    const { answer, page } = await (question.isCertain ? this.madeOnce(question, asked) : this.begin(question).made)
    if (answer.status >= 500) {
      this.means.failed(request, response, new Error(`The app answered ${answer.status}.`))
      return 'unanswerable'
    }
    return this.send(answer, request, response, page ? MISS : ALONE, page ? 'miss' : 'alone', question)
  }

  /** The page from memory, or else from the disk. */
  private async kept(key: string): Promise<Page | undefined> {
    const page = this.means.cache.get(key)
    if (page) return page
    const stored = await this.means.store.read(key)
    if (stored) this.means.cache.keep(key, stored)
    return stored
  }

  /**
   * A page made once for all who ask at the same time. Whoever comes while one is under way takes it, unless something that
   * it shows has moved before they asked: then the next one is theirs, which begins after that.
   */
  private async madeOnce(question: Question, asked: number): Promise<Result> {
    for (;;) {
      const running = this.running.get(question.key) ?? this.beginForAll(question)
      const made = await running.made
      if (running.began >= asked && (made.page || running.asker === question)) return made
      if (!made.page) return this.begin(question).made
      if (this.means.state.unmovedSince(running.began, made.page.tags)) return made
    }
  }

  private beginForAll(question: Question): Running {
    const running = this.begin(question)
    this.running.set(question.key, running)
    const end = () => this.running.delete(question.key)
    running.made.then(end, end)
    return running
  }

  private begin(asker: Question): Running {
    const began = this.means.state.arrivals
    const made = this.means.make(asker.url).then(({ parts, tags }): Result => {
      const answer = new KeptAnswer(parts)
      const page = tags && { answer, tags, began }
      // With parameters that meant something, it is another page than the one at this path.
      const isOfPath = asker.isCertain || answer.status === 200
      if (page && isOfPath) this.means.cache.keep(asker.key, page)
      return { answer, page }
    })
    return { asker, began, made }
  }

  /** What was kept goes on being shown, and says that it may be stale; what was not kept cannot be made. */
  private async answerWithoutDatabase(
    question: Question,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Outcome> {
    const page = question.isCertain ? await this.kept(question.key) : undefined
    if (page) return this.send(page.answer, request, response, STALE, 'stale', question)
    return this.send(this.means.away, request, response, ALONE, 'unanswerable')
  }

  private async send(
    answer: KeptAnswer,
    request: IncomingMessage,
    response: ServerResponse,
    cacheStatus: string,
    outcome: Outcome,
    question?: Question,
  ): Promise<Outcome> {
    await answer.prepareFor(request)
    answer.send(request, response, cacheStatus)
    if (question) this.count(answer, question.key, request)
    return outcome
  }

  private count(answer: KeptAnswer, path: string, request: IncomingMessage): void {
    if (answer.isDocument) this.means.reads.count(path, request)
    else if (answer.status === 404) this.means.missed.count(path, request)
  }
}

const ALONE = 'Tsuiki; fwd=request'
