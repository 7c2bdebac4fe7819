import type { ReactNode } from 'react'
import { Slip } from '@/components/addenda/Slip'
import { Superseded } from '@/components/addenda/Superseded'
import { Html } from '@/components/ui/Html'
import { type BodyPart, composeBody } from '@/lib/addenda/composing'
import type { AddendumView } from '@/lib/addenda/queries'
import type { RenderedBlock } from '@/lib/richtext/render'
import type { DayWriting } from '@/lib/time/day'
import styles from './Body.module.css'

interface BodyProps {
  blocks: RenderedBlock[]
  addenda: AddendumView[]
  slipTools?: ((number: number) => ReactNode) | undefined
  writing: DayWriting
}

/** The text as it was written, with every addendum in its place. */
export function Body({ blocks, addenda, slipTools, writing }: BodyProps) {
  const { top, parts, end } = composeBody(blocks, addenda)
  return (
    <>
      {top.map((slip) => (
        <Slip slip={slip} tools={slipTools?.(slip.addendum.number)} writing={writing} key={slip.addendum.number} />
      ))}
      <div className={styles.body} id="b-text">
        {parts.map((part) => (
          <Part part={part} slipTools={slipTools} writing={writing} key={keyOf(part)} />
        ))}
      </div>
      {end.map((slip) => (
        <Slip slip={slip} tools={slipTools?.(slip.addendum.number)} writing={writing} key={slip.addendum.number} />
      ))}
      {slipTools && <span id="append" />}
    </>
  )
}

interface PartProps extends Pick<BodyProps, 'slipTools' | 'writing'> {
  part: BodyPart<AddendumView>
}

function Part({ part, slipTools, writing }: PartProps) {
  switch (part.type) {
    case 'html':
      return <Html className="prose" html={part.html} />
    case 'superseded':
      return <Superseded part={part} writing={writing} />
    case 'slip':
      return <Slip slip={part} tools={slipTools?.(part.addendum.number)} writing={writing} />
  }
}

const keyOf = (part: BodyPart<AddendumView>) => {
  if (part.type === 'slip') return `slip-${part.addendum.number}`
  return part.type === 'superseded' ? part.anchors.join(' ') : part.at
}
