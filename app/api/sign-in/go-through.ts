import 'server-only'
import type { Entrance } from '@/lib/auth/entering'
import { letIn } from '@/lib/auth/session'
import { codeTo } from '@/lib/auth/ways-in'
import { sendTo } from '@/lib/web/forms'
import { markMember } from '@/lib/web/member-mark'
import { keepProof } from '@/lib/web/second-step-cookie'

/** Lets this browser in, or on to the second step. @param to a path of ours */
export async function goThrough(
  entrance: Entrance,
  { to, trusted }: { to: string; trusted: boolean },
): Promise<Response> {
  if (entrance.kind === 'secondStep') {
    return sendTo(codeTo(to), [keepProof(entrance.proof)])
  }
  await letIn(entrance.secret)
  return sendTo(to, [markMember(trusted)])
}
