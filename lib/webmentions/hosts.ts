import { keyedHash } from '@/lib/encryption'

/** Whoever speaks from a host is known by it, as the writer of a comment is by the secret of their browser. */
export const hashOfHost = (host: string): Uint8Array<ArrayBuffer> => keyedHash(`webmention host ${host}`)
