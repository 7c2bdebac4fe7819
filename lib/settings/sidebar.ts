/** What may stand beside lists, below them on narrow screens, in the order of a blog that says nothing of it. */
export const SIDE_PARTS = [
  'search',
  'articles',
  'addenda',
  'comments',
  'categories',
  'archive',
  'pages',
  'feeds',
] as const

export type SidePart = (typeof SIDE_PARTS)[number]

/** Fields of the form: `sidebar.articles` is ticked when the part is shown, `sidebar.articles.place` says as which. */
export const shownField = (part: SidePart) => `sidebar.${part}`
export const placeField = (part: SidePart) => `sidebar.${part}.place`

/** The parts that a form ticks, in the order of their places; of two at one place the one that stood first. */
export const sidebarIn = (form: Record<string, unknown>): SidePart[] =>
  SIDE_PARTS.filter((part) => form[shownField(part)] === 'on').sort(
    (one, other) => placeIn(form, one) - placeIn(form, other),
  )

/** A place that is no number is the last. */
function placeIn(form: Record<string, unknown>, part: SidePart): number {
  const place = Number(form[placeField(part)])
  return Number.isFinite(place) ? place : SIDE_PARTS.length
}

/** All parts for the form: those that are shown in their order, then the others. */
export const everyPart = (shown: readonly SidePart[]): SidePart[] => [
  ...shown,
  ...SIDE_PARTS.filter((part) => !shown.includes(part)),
]
