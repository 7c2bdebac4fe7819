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

/**
 * The parts that a form ticks, in the order of their places. Of two at one place, who was moved up stands before the one that was
 * there, and who was moved down behind it: the form's fields come in the order that it showed.
 */
export function sidebarIn(form: Record<string, unknown>): SidePart[] {
  const before = Object.keys(form)
  const showed = SIDE_PARTS.toSorted(
    (one, other) => before.indexOf(placeField(one)) - before.indexOf(placeField(other)),
  )
  const ranked = showed.map((part, at) => {
    const place = placeIn(form, part)
    return { part, rank: place + Math.sign(place - (at + 1)) / 2 }
  })
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ part }) => (form[shownField(part)] === 'on' ? [part] : []))
}

/** A place that is no number is the last. */
function placeIn(form: Record<string, unknown>, part: SidePart): number {
  const place = Number(form[placeField(part)] ?? SIDE_PARTS.length)
  return Number.isFinite(place) ? place : SIDE_PARTS.length
}

/** All parts for the form: those that are shown in their order, then the others. */
export const everyPart = (shown: readonly SidePart[]): SidePart[] => [
  ...shown,
  ...SIDE_PARTS.filter((part) => !shown.includes(part)),
]
