/** A file as a storage knows it: its name, such as `ab/ab12….png`, and its bytes. */
export interface StoredFile {
  name: string
  size: number
}

/**
 * Where files of the library lie: a folder of this machine, or a bucket that several machines share. Names hold hashes of
 * contents, so what stands under a name never becomes something else: it is written, read, and at last removed.
 */
export interface Storage {
  /** Writes a file whole or not at all, also over what another process just wrote. */
  write: (name: string, bytes: Uint8Array, contentType: string) => Promise<void>
  /** Bytes of a file, or null when there is none. */
  size: (name: string) => Promise<number | null>
  /** A whole file, or null when there is none. */
  read: (name: string) => Promise<Uint8Array | null>
  /** The bytes from one to another, both of them included, as they come; null when there is no such file. */
  stream: (name: string, from: number, to: number) => Promise<ReadableStream<Uint8Array> | null>
  /** Removes a file; one that is not there is no fault. */
  remove: (name: string) => Promise<void>
  /** Everything that lies there. */
  list: () => AsyncIterable<StoredFile>
}
