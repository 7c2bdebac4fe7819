import type { ReactElement } from 'react'
import { FONT_FAMILY } from './fonts'
import type { Line } from './lines'

export const WIDTH = 1200
export const HEIGHT = 630

/** The look of DESIGN.md §9: ink on paper, vermilion for what was added later and nowhere else. */
const PAPER = '#fbfaf7'
const INK = '#1d1b18'
const SOFT = '#66605a'
const RULE = '#ddd7cb'
const VERMILION = '#b0321c'

/** What a picture shows, in characters that the fonts have. */
export interface Drawn {
  /** Small, above: the blog's name; empty on the blog's own picture. */
  above: string
  title: Line[]
  titleSize: number
  /** Small, below: the date as figures, or the blog's tagline. */
  below: string
  /** Beside the vermilion tick, when something was added later. */
  added: string | null
}

/** The picture as a tree for the drawing library, which knows flex boxes and wraps no Japanese: lines come broken. */
export const card = ({ above, title, titleSize, below, added }: Drawn): ReactElement => (
  <div
    style={{
      ...column,
      width: '100%',
      height: '100%',
      padding: '64px 72px',
      background: PAPER,
      color: INK,
      fontFamily: FONT_FAMILY,
    }}
  >
    <div style={{ display: 'flex', height: 44, fontSize: 32, letterSpacing: '0.04em', color: SOFT }}>{above}</div>
    <div style={{ ...column, flexGrow: 1, justifyContent: 'center' }}>
      <div style={{ ...column, fontSize: titleSize, lineHeight: 1.4 }}>
        {title.map((line) => (
          <div key={line.number} style={{ display: 'flex', whiteSpace: 'pre' }}>
            {line.text}
          </div>
        ))}
      </div>
    </div>
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        borderTop: `2px solid ${RULE}`,
        paddingTop: 26,
        height: 70,
        fontSize: 32,
      }}
    >
      <div style={{ display: 'flex', color: SOFT }}>{below}</div>
      {added === null ? null : (
        <div style={{ display: 'flex', alignItems: 'center', marginLeft: 44, color: VERMILION }}>
          <div style={{ width: 36, height: 6, marginRight: 16, background: VERMILION }} />
          {added}
        </div>
      )}
    </div>
  </div>
)

const column = { display: 'flex', flexDirection: 'column' } as const
