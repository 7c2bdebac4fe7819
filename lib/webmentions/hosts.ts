import { keyedHash } from '@/lib/encryption'

/** Whoever speaks from a host is known by it, as the writer of a comment is by the secret of their browser. */
export const hashOfHost = (host: string): Uint8Array<ArrayBuffer> => keyedHash(`webmention host ${host}`)

/**
 * Who speaks on a page that was asked for at one host and stands at another: the one where it stands, for anybody may find an address
 * at a trusted host that leads to theirs. A `www.` more or less is the same site.
 */
export const speakerAt = (asked: string, final: string): string => (bare(asked) === bare(final) ? asked : final)

const bare = (host: string) => host.replace(/^www\./, '')
