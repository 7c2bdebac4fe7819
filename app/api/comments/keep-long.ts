import 'server-only'
import { senderOf } from '@/app/api/comments/sender'
import { keepRefused } from '@/lib/comments/refused'
import { type FormState, sendBack, sendTo } from '@/lib/web/forms'

/**
 * Leads back to the queue with all that was typed below a comment, however long.
 * @param answering the comment's number, as the address tells
 */
export const keepLong =
  (request: Request, answering: string) =>
  async (path: string, { errors, values }: FormState): Promise<Response> => {
    const state = { errors, values: { ...values, answering } }
    const again = await keepRefused(senderOf(request).network, state)
    return again === null ? sendBack(path, state) : sendTo(`${path}${path.includes('?') ? '&' : '?'}again=${again}`)
  }
