/** A whole number within bounds as the attribute of an element tells it, else null: what is pasted can say anything. */
export function wholeNumberOf(element: Element | null, name: string, least: number, most: number): number | null {
  const value = Number.parseInt(element?.getAttribute(name) ?? '', 10)
  return value >= least && value <= most ? value : null
}

/** A text, cut where no reader reads on; null when there is none. */
export const textOf = (element: Element | null, name: string, most = 2_000): string | null =>
  element?.getAttribute(name)?.slice(0, most) ?? null

/** One of the given words, or null. */
export const wordOf = <Word extends string>(
  element: Element | null,
  name: string,
  words: readonly Word[],
): Word | null => words.find((word) => word === element?.getAttribute(name)) ?? null
