import { answerAnybody } from '@/app/api/answer-form'
import { senderOf } from '@/app/api/comments/sender'
import { currentActor } from '@/lib/auth/session'
import { reportForm } from '@/lib/comments/report-input'
import { reportComment } from '@/lib/comments/reporting'
import { idParam } from '@/lib/web/params'

/** POST by which a reader reports a comment: works without JavaScript, and says the same however often it is sent. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = idParam((await params).id) ?? 0
  const back = `/comment/report?comment=${id}`
  return answerAnybody(
    request,
    () => back,
    reportForm,
    async (input) => {
      await reportComment(await currentActor(), id, { ...input, network: senderOf(request).network })
      return `${back}&done=1`
    },
  )
}
