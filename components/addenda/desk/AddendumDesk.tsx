'use client'

import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { EditedAddendum } from '@/lib/addenda/drafting'
import type { ListedAddendum } from '@/lib/addenda/studio-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Day } from '@/lib/time/day'
import { DeskBar } from './DeskBar'
import { PassageHandle } from './PassageHandle'
import { placeAfterBlock, placeAfterSlip, placeAtEnd } from './places'

interface AddendumDeskProps {
  articleId: number
  path: string
  /** All of the article's, as their author edits them. */
  addenda: ListedAddendum[]
  /** In the blog's time zone. */
  today: Day
  /** How many a letter about a new one reaches; null when no letters are sent. */
  followers: number | null
  /** What followers will be told of this article, while it can be taken back. */
  announced: ReactNode
  language: Language
  /** The article's page. */
  children: ReactNode
}

/** The editor comes when it is needed: most visits of a member are a reader's. */
const AddendumComposer = lazy(() =>
  import('./AddendumComposer').then(({ AddendumComposer }) => ({ default: AddendumComposer })),
)

/** What is being written, and the place on the page where it is. */
interface Open {
  addendum: EditedAddendum | null
  afterBlock: string | null
  place: HTMLElement
}

const Editing = createContext<(number: number) => void>(() => {})

/** Opens the addendum of this number for editing, on the article's page. */
export const useEditing = () => useContext(Editing)

/** An article on which a member may write: below it, after a passage, or in a slip that is there. */
export function AddendumDesk(props: AddendumDeskProps) {
  const { articleId, path, addenda, today, followers, announced, language, children } = props
  const t = translator(language)
  const [open, setOpen] = useState<Open | null>(null)
  const [hasClosed, setClosed] = useState(false)
  const begun = addenda.findLast(({ status, isOwn }) => isOwn && status === 'draft') ?? null

  const edit = (number: number) => {
    const addendum = addenda.find((one) => one.number === number) ?? null
    if (addendum) setOpen({ addendum, afterBlock: null, place: placeAfterSlip(number) })
  }
  const write = (afterBlock: string | null) =>
    setOpen({
      addendum: begun,
      afterBlock,
      place: afterBlock === null ? placeAtEnd() : placeAfterBlock(afterBlock),
    })
  const close = () => {
    open?.place.remove()
    setOpen(null)
    setClosed(true)
  }
  useEffect(() => {
    open?.place.scrollIntoView({ block: 'nearest' })
  }, [open])

  return (
    <Editing value={edit}>
      {children}
      {open ? (
        createPortal(
          <Suspense>
            <AddendumComposer
              articleId={articleId}
              path={path}
              addendum={open.addendum}
              afterBlock={open.afterBlock}
              today={today}
              followers={followers}
              language={language}
              onClose={close}
            />
          </Suspense>,
          open.place,
        )
      ) : (
        <>
          <PassageHandle label={t('append.here')} onUse={write} />
          <DeskBar
            articleId={articleId}
            hasFocus={hasClosed}
            hasBegun={begun !== null}
            announced={announced}
            language={language}
            onAppend={() => write(null)}
          />
        </>
      )}
    </Editing>
  )
}
