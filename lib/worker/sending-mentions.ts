import { queueMentions } from '@/lib/webmentions/queue'
import { sendNextMention } from '@/lib/webmentions/sending'
import { HostPace } from '@/lib/webmentions/sending-pace'
import { againAndAgain } from './again-and-again'

/** Between two pages that are told: nobody waits for it. */
const PAUSE_MS = 1_000
const IDLE_MS = 10_000
const AT_ONCE = 40

/** Tells pages elsewhere that articles link to them, slowly, as long as this process leads. @returns how to stop */
export function startSendingMentions(): () => void {
  const pace = new HostPace()
  const look = async () => {
    await queueMentions(AT_ONCE) // first, so that nothing is told that no longer holds
    return (await sendNextMention(pace)) ? PAUSE_MS : IDLE_MS
  }
  return againAndAgain(look, IDLE_MS)
}
