import { FONT_FAMILY } from './fonts'

export const WIDTH = 1200
export const HEIGHT = 630

/** The look of the blog (app/globals.css): ink on paper, vermilion for what was added later and nowhere else. */
const PAPER = '#fbfaf7'
const INK = '#1d1b18'
const SOFT = '#66605a'
const RULE = '#ddd7cb'
const VERMILION = '#b0321c'

/** A tree of boxes, in the shape that the drawing library shares with React. */
export interface Box {
  type: 'div'
  key: null
  props: { style: Record<string, string | number>; children: (Box | string)[] }
}

/** What a picture shows, in characters that the fonts have. */
export interface Drawn {
  /** Small, above: the blog's name; empty on the blog's own picture. */
  above: string
  title: string[]
  titleSize: number
  /** Small, below: the date as figures, or the blog's tagline. */
  below: string
  /** Beside the vermilion tick, when something was added later. */
  added: string | null
}

/** The picture as a tree for the drawing library, which wraps no Japanese between phrases: its lines come broken. */
export const card = ({ above, title, titleSize, below, added }: Drawn): Box =>
  column(
    { width: '100%', height: '100%', padding: '64px 72px', background: PAPER, color: INK, fontFamily: FONT_FAMILY },
    row({ height: 44, fontSize: 32, letterSpacing: '0.04em', color: SOFT }, above),
    column(
      { flexGrow: 1, justifyContent: 'center', fontSize: titleSize, lineHeight: 1.4 },
      ...title.map((line) => row({ whiteSpace: 'pre' }, line)),
    ),
    row(
      { borderTop: `2px solid ${RULE}`, paddingTop: 26, height: 70, fontSize: 32 },
      row({ color: SOFT }, below),
      ...(added === null ? [] : [tick, row({ color: VERMILION }, added)]),
    ),
  )

const box = (style: Box['props']['style'], children: (Box | string)[]): Box => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', ...style }, children },
})
const row = (style: Box['props']['style'], ...children: (Box | string)[]) =>
  box({ alignItems: 'center', ...style }, children)
const column = (style: Box['props']['style'], ...children: (Box | string)[]) =>
  box({ flexDirection: 'column', ...style }, children)

const tick = row({ width: 36, height: 6, margin: '0 16px 0 44px', background: VERMILION })
