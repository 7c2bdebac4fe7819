// Places on an article's page where an addendum is written. The text of a page is HTML of its own, which React leaves alone.

/** The text of the article on this page; null where there is none. */
export const articleText = (): HTMLElement | null => document.getElementById('b-text')

/** Blocks of a text; code has a frame around it by now (public/reader.js). */
const BLOCKS = '.prose > [id^="b-"], .prose > .copyable > [id^="b-"]'

/** The blocks of the article itself, as they follow each other: none of an addendum. */
export const passages = (): HTMLElement[] => [
  ...(articleText()?.querySelectorAll<HTMLElement>(`:is(${BLOCKS}):not(section *)`) ?? []),
]

export const blockIdOf = (passage: HTMLElement): string => passage.id.slice('b-'.length)

export const passageOf = (blockId: string): HTMLElement | null => document.getElementById(`b-${blockId}`)

/** A place below the text and the slips at its end. */
export const placeAtEnd = (): HTMLElement => placeAfter(document.getElementById('append') ?? document.body)

export const placeAfterBlock = (blockId: string): HTMLElement => {
  const passage = passageOf(blockId)
  return passage ? placeAfter(passage.closest('.copyable') ?? passage) : placeAtEnd()
}

export const placeAfterSlip = (number: number): HTMLElement => {
  const slip = document.getElementById(`addendum-${number}`)
  return slip ? placeAfter(slip) : placeAtEnd()
}

function placeAfter(standing: Element): HTMLElement {
  const place = document.createElement('div')
  standing.after(place)
  return place
}
