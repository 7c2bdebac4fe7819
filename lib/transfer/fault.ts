import type { SentenceKey, Values } from './sentences'

/** Something in an export that its reader should know, with the line it begins on. */
export interface Note {
  line: number
  key: SentenceKey
  values?: Values
}

/** A file that cannot be imported at all: which sentence says so, and where in the file the trouble is. */
export class ExportFault extends Error {
  constructor(
    readonly key: SentenceKey,
    readonly values: Values = {},
  ) {
    super(key)
  }
}
