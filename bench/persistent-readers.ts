// Readers who send a comment again until they are told where it is, as people and browsers do: whatever died meanwhile.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Chance } from './chance'
import { type CommentedBlog, type Form, wordsOf } from './commenters'

/** A comment, and what its writer was told of it. */
export interface Told extends Form {
  reader: number
  /** Where it is, by the answer that came at last. */
  address: string
  /** By the harness's count of moments: one that was answered before another was begun stands before it. */
  begun: number
  answered: number
  sendings: number
}

/** A chance of each: it is sent twice at once; its answer is not waited for, and it is sent again; it answers another; its form drew a key. */
const OFTEN = { doubled: 0.1, hungUp: 0.1, reply: 0.3, keyed: 0.5 }
const PAUSE_MS = 150
const LONGEST_MS = 300_000

export class PersistentReaders {
  readonly told: Told[] = []
  /** What else than a way on they were answered, and how often. */
  readonly otherwise = new Map<string, number>()
  private moments = 0

  constructor(
    private readonly blog: CommentedBlog,
    private readonly articles: number,
    private readonly chance: Chance,
  ) {}

  /** Has one more reader write a comment; returns when they know where it is. */
  async write(reader: number): Promise<void> {
    const form = this.formOf(reader)
    const begun = ++this.moments
    const { address, sendings } = await this.sendUntilTold(reader, form)
    this.told.push({ ...form, reader, address, begun, answered: ++this.moments, sendings })
  }

  private formOf(reader: number): Form {
    const other = this.chance.next() < OFTEN.reply ? this.chance.oneOf(this.told) : undefined
    const answered = other?.address.includes('/waiting/') ? undefined : other // what waits cannot be answered
    const parent = answered && idIn(answered.address)
    const article = answered?.article ?? 1 + Math.floor(this.chance.next() * this.articles)
    const key = this.chance.next() < OFTEN.keyed ? { key: `drawn-${reader}` } : {}
    return { article, name: `読者${reader}`, text: wordsOf(reader), ...(parent && { parent }), ...key }
  }

  private async sendUntilTold(reader: number, form: Form): Promise<Pick<Told, 'address' | 'sendings'>> {
    let sendings = 0
    const send = () => {
      sendings++
      return this.send(reader, form)
    }
    for (const began = Date.now(); Date.now() - began < LONGEST_MS; await sleep(PAUSE_MS)) {
      if (this.chance.next() < OFTEN.hungUp) {
        sendings++
        await this.blog.postAndHangUp(reader, form, this.chance.next() * 100)
        continue
      }
      const both = this.chance.next() < OFTEN.doubled ? [send(), send()] : [send()]
      const answers = (await Promise.all(both)).filter((answer) => answer !== null)
      const [address] = answers
      if (answers.some((other) => other !== address)) throw new Error(`Two answers to one comment: ${answers}`)
      if (address?.startsWith('/comment/new')) throw new Error(`A comment was refused: ${address}`)
      if (address !== undefined) return { address, sendings }
    }
    throw new Error(`Comment ${reader} was not taken in ${LONGEST_MS / 1000} seconds.`)
  }

  /** @returns where it leads; null when it leads nowhere */
  private async send(reader: number, form: Form): Promise<string | null> {
    const answer = await this.blog.post(reader, form).catch(() => null)
    if (answer?.status === 303) return answer.location
    const isWhole = answer?.body.includes(form.text) // a form that sends it again
    const said = answer === null ? 'no answer' : `${answer.status} ${isWhole ? 'with' : 'without'} the words`
    this.otherwise.set(said, (this.otherwise.get(said) ?? 0) + 1)
    return null
  }
}

/** The number of the comment that an address leads to. */
export const idIn = (address: string): number => Number(/^\/comment\/(\d+)/.exec(address)?.[1] ?? 0)
