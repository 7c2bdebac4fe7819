import { useEffect, useEffectEvent, useRef, useState } from 'react'
import {
  type Answer,
  DraftKeeper,
  type Journal,
  journalOf,
  placeOf,
  type Sent,
  type Standing,
} from '@/components/editor/draft-keeper'
import { journals } from '@/components/editor/journals'
import { useDraftWatch } from '@/components/editor/use-draft-watch'
import { whenIdle } from '@/components/editor/when-idle'
import { ask } from '@/components/studio/ask'
import type { AddendumWords, EditedAddendum } from '@/lib/addenda/drafting'
import { type Body, emptyBody } from '@/lib/richtext/body'
import type { Day } from '@/lib/time/day'

/** What the browser keeps of an addendum until the server has it. */
interface Kept extends AddendumWords {
  /** The same for every try to begin it. */
  key: string
}

interface Beginning {
  articleId: number
  addendum: EditedAddendum | null
  /** The passage that it is to stand after. */
  afterBlock: string | null
  today: Day
}

export type Published = { ok: true; number: number } | { ok: false; error: string | null }

/** An addendum while it is written: saved as one types, begun at the server with the first word. */
export function useAddendumDraft({ articleId, addendum, afterBlock, today }: Beginning) {
  const journalKey = `tsuiki-addendum-${articleId}-${addendum && addendum.status !== 'draft' ? addendum.number : 'draft'}`
  const [words, setWords] = useState<AddendumWords>(() => beginning(addendum, afterBlock, today))
  const [key, setKey] = useState(0)
  const [standing, setStanding] = useState<Standing<Kept>>({ kind: 'saved', at: null })
  const [isBegun, setBegun] = useState(addendum !== null)
  const number = useRef(addendum?.number ?? null)
  const begunBy = useRef('')
  /** Whether something was typed before the browser has told what it kept. */
  const typed = useRef(false)
  const keeper = useRef<DraftKeeper<Kept>>(null)
  /** What stands in the fields now; reading the body costs something, so it is read when it is needed. */
  const fields = useRef(words)
  const readBody = useRef<() => Body>(() => fields.current.body)
  const now = (): Kept => ({ ...fields.current, body: readBody.current(), key: begunBy.current })

  const show = ({ body, ...others }: AddendumWords) => {
    fields.current = { ...others, body }
    readBody.current = () => body
    setWords(fields.current)
    setKey((before) => before + 1)
  }
  const address = (end = '') => `/api/articles/${articleId}/addenda/${number.current}${end}`

  const send = async ({ key, ...sent }: Sent<Kept>): Promise<Answer<Kept>> => {
    if (number.current === null) {
      const begun = await ask<{ number: number }>('POST', `/api/articles/${articleId}/addenda`, { key })
      if (!begun.ok) return { kind: 'refused', error: begun.error }
      number.current = begun.result.number
      setBegun(true)
    }
    const told = await ask<{ revision: number }>('PUT', address(), sent)
    if (told.ok) return { kind: 'saved', revision: told.result.revision }
    const { stored } = told.body as { stored?: EditedAddendum }
    return stored ? { kind: 'stale', stored: { ...stored, key } } : { kind: 'refused', error: told.error }
  }

  const begin = useEffectEvent((journal: Journal<Kept> | null) => {
    begunBy.current = journal?.key ?? crypto.randomUUID()
    const revision = addendum?.revision ?? journal?.revision ?? 0
    const made = new DraftKeeper<Kept>(journalKey, revision, { send, journals, tell: setStanding, later: whenIdle })
    keeper.current = made
    const wasTyping = typed.current
    const place = journal && addendum ? placeOf(journal, addendum) : 'upon'
    if (place === 'behind') journals.remove(journalKey)
    else if (journal && !wasTyping) {
      show(wordsIn(journal))
      if (place === 'upon' || !addendum) made.inherit(journal, now)
      else setStanding({ kind: 'stale', stored: { ...addendum, key: journal.key } })
    }
    if (afterBlock !== null && (journal || addendum)) change({ placement: 'after', afterBlock })
    else if (wasTyping) made.change(now)
  })
  useEffect(() => {
    let isOpen = true
    void journalOf<Kept>(journals, journalKey).then((journal) => {
      if (isOpen) begin(journal)
    })
    return () => {
      isOpen = false
      keeper.current?.end()
    }
  }, [journalKey])

  useDraftWatch(keeper, standing.kind === 'saved')

  function change(changed: Partial<AddendumWords>) {
    fields.current = { ...fields.current, ...changed }
    setWords(fields.current)
    typing()
  }

  function typing() {
    typed.current = true
    keeper.current?.change(now)
  }

  return {
    words,
    /** Another one lets the text field begin anew. */
    key,
    standing,
    /** Whether there is something of it at the server. */
    isBegun,
    change,
    type(read: () => Body) {
      readBody.current = read
      typing()
    },
    retry: () => keeper.current?.settle(now, keeper.current.seen),
    keepMine: (revision: number) => keeper.current?.settle(now, revision),
    /** Goes on with what is stored, or with words that were put together of both: then the facts beside them stay one's own. */
    takeStored({ title, body, revision }: { title: string; body: unknown; revision: number }) {
      if (standing.kind !== 'stale') return
      const { stored } = standing
      journals.write(`${journalKey}-set-aside`, { ...now(), at: Date.now() })
      const isWhole = title === stored.summary && body === stored.body
      show({ ...wordsIn(isWhole ? stored : fields.current), summary: title, body: body as Body })
      keeper.current?.settle(now, revision)
    },
    /** Saves what is not saved yet, and ends. */
    async leave(): Promise<void> {
      await keeper.current?.flush()
      keeper.current?.end()
    },
    async publish(kind: 'trivial' | 'substantive'): Promise<Published> {
      try {
        if (number.current === null) change({})
        if (!(await keeper.current?.flush())) return { ok: false, error: null }
        const revision = keeper.current?.seen ?? 0
        const told = await ask<{ number: number }>('POST', address('/publication'), { revision, change: kind })
        if (told.ok) return { ok: true, number: told.result.number }
        const { stored } = told.body as { stored?: EditedAddendum }
        if (stored) setStanding({ kind: 'stale', stored: { ...stored, key: begunBy.current } })
        return { ok: false, error: told.error }
      } catch {
        return { ok: false, error: null }
      }
    },
    discard: () => finish(number.current === null ? null : address()),
    withdraw: () => finish(address('/publication')),
  }

  /** Ends for good what is written. @returns whether the server has done it */
  async function finish(path: string | null): Promise<boolean> {
    try {
      if (path !== null && !(await ask('DELETE', path)).ok) return false
      keeper.current?.forget()
      setStanding({ kind: 'saved', at: null })
      return true
    } catch {
      return false
    }
  }
}

const beginning = (addendum: EditedAddendum | null, afterBlock: string | null, today: Day): AddendumWords =>
  addendum
    ? wordsIn(addendum)
    : {
        kind: 'update',
        occurredOn: today,
        summary: '',
        placement: afterBlock === null ? 'end' : 'after',
        afterBlock,
        supersedes: [],
        creditName: '',
        body: emptyBody,
      }

/** The words alone, of something that holds them. */
function wordsIn(held: AddendumWords): AddendumWords {
  const { kind, occurredOn, summary, placement, afterBlock, supersedes, creditName, body } = held
  return { kind, occurredOn, summary, placement, afterBlock, supersedes, creditName, body }
}
