/** One line of a table: what it is about to the left, its numbers to the right. */
export const line = (about: string, cells: (string | number)[], { about: first = 16, cell = 10 } = {}): string =>
  about.padEnd(first) + cells.map((text) => String(text).padStart(cell)).join('')

/** The value in the middle; of an even number of values, the upper of the two. */
export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
