import 'server-only'
import { deviceOf } from '@/lib/auth/device'
import type { Sender } from '@/lib/comments/input'
import { commenterTokenIn } from '@/lib/web/commenter-mark'

/** Where a reader's form came from. */
export const senderOf = ({ headers }: Request): Sender => ({
  network: deviceOf(headers).network,
  token: commenterTokenIn(headers.get('cookie')),
})
