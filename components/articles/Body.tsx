import type { ReactNode } from 'react'
import { Slip } from '@/components/addenda/Slip'
import { Superseded } from '@/components/addenda/Superseded'
import { Html } from '@/components/ui/Html'
import { type BodyPart, composeBody } from '@/lib/addenda/composing'
import type { AddendumView } from '@/lib/addenda/queries'
import type { Language } from '@/lib/i18n/translator'
import type { RenderedBlock } from '@/lib/richtext/render'
import styles from './Body.module.css'

interface BodyProps {
  blocks: RenderedBlock[]
  addenda: AddendumView[]
  slipTools?: ((number: number) => ReactNode) | undefined
  language: Language
}

/** The text as it was written, with every addendum in its place. */
export function Body({ blocks, addenda, slipTools, language }: BodyProps) {
  const { top, parts, end } = composeBody(blocks, addenda)
  return (
    <>
      {top.map((slip) => (
        <Slip slip={slip} tools={slipTools?.(slip.addendum.number)} language={language} key={slip.addendum.number} />
      ))}
      <div className={styles.body} id="b-text">
        {parts.map((part) => (
          <Part part={part} slipTools={slipTools} language={language} key={keyOf(part)} />
        ))}
      </div>
      {end.map((slip) => (
        <Slip slip={slip} tools={slipTools?.(slip.addendum.number)} language={language} key={slip.addendum.number} />
      ))}
      {slipTools && <span id="append" />}
    </>
  )
}

interface PartProps extends Pick<BodyProps, 'slipTools' | 'language'> {
  part: BodyPart<AddendumView>
}

function Part({ part, slipTools, language }: PartProps) {
  switch (part.type) {
    case 'html':
      return <Html className="prose" html={part.html} />
    case 'superseded':
      return <Superseded part={part} language={language} />
    case 'slip':
      return <Slip slip={part} tools={slipTools?.(part.addendum.number)} language={language} />
  }
}

const keyOf = (part: BodyPart<AddendumView>) => {
  if (part.type === 'slip') return `slip-${part.addendum.number}`
  return part.type === 'superseded' ? part.anchors.join(' ') : part.at
}
