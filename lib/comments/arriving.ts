import type { Actor } from '@/lib/auth/actor'
import { hashOfToken } from '@/lib/auth/tokens'
import { keyedHash } from '@/lib/encryption'
import { hashOfEmail } from '@/lib/following/secrets'
import { fold } from '@/lib/text'
import type { CommentForm, Sender } from './input'
import { hashOfNetwork } from './pace'
import type { Compared } from './surroundings'

/** What a form says, and where it came from. */
export type NewComment = CommentForm & { sender: Sender }

/** By what a comment is known when it arrives. */
export interface Arriving {
  /** The same however often it is sent. */
  key: string
  /** The secret that its writer has for it. */
  token: string
  compared: Compared & {
    marks: {
      networkHash: Uint8Array<ArrayBuffer>
      emailHash: Uint8Array<ArrayBuffer> | null
      ownerTokenHash: Uint8Array<ArrayBuffer>
    }
  }
}

export function arrivingOf(actor: Actor, articleId: number, input: NewComment): Arriving {
  const key = keyOf(actor, articleId, input)
  const token = input.sender.token ?? tokenOf(key)
  const marks = {
    networkHash: hashOfNetwork(input.sender.network),
    emailHash: input.email === null ? null : hashOfEmail(input.email),
    ownerTokenHash: hashOfToken(token),
  }
  return { key, token, compared: { articleId, text: input.text, marks } }
}

/** One comment has one key: from the form where it drew one, or else from the words and the network they came from. */
function keyOf(actor: Actor, articleId: number, { parent, name, text, key, sender }: NewComment): string {
  const writer = actor.kind === 'member' ? `member ${actor.id}` : fold(name)
  const parts = [articleId, parent, writer, fold(text), key === '' ? ['network', sender.network] : ['key', key]]
  return keyedHash(`comment ${JSON.stringify(parts)}`).toString('base64url')
}

/** The secret of a comment whose writer had none: derived, so that a repeat whose first answer was lost gets the same. */
export const tokenOf = (key: string) => keyedHash(`comment owner ${key}`).toString('base64url')
