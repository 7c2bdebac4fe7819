import { del, get, set } from 'idb-keyval'

/** What the browser holds until the server has it. Outlives the page, and the browser. */
export interface Journals {
  /** What was written last under this key; undefined when there is nothing, or nothing can be kept here. */
  read(key: string): Promise<unknown>
  write(key: string, journal: object): void
  remove(key: string): void
}

/**
 * In IndexedDB: what is written there is out of the page's hands at once. localStorage is written to the disk after seconds, and
 * the later the more is stored, so that a browser that dies takes the last minutes along.
 */
export const journals: Journals = {
  read: (key) => get(key).catch(() => undefined),
  write: (key, journal) => void set(key, journal).catch(() => {}), // full or switched off: the server is what remains
  remove: (key) => void del(key).catch(() => {}),
}
