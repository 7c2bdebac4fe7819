import { senderOf } from '@/app/api/comments/sender'
import { currentActor } from '@/lib/auth/session'
import { reportForm } from '@/lib/comments/report-input'
import { reportComment } from '@/lib/comments/reporting'
import { Refusal } from '@/lib/errors'
import { errorsOf, formOf, sendBack, sendTo } from '@/lib/web/forms'
import { idParam } from '@/lib/web/params'

/** POST by which a reader reports a comment: works without JavaScript, and says the same however often it is sent. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const id = idParam((await params).id) ?? 0
  const back = `/comment/report?comment=${id}`
  const input = reportForm.safeParse(form)
  if (!input.success) return sendBack(back, { errors: errorsOf(input.error), values: form })
  try {
    await reportComment(await currentActor(), id, { ...input.data, network: senderOf(request).network })
    return sendTo(`${back}&done=1`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendBack(back, { errors: { form: error.said }, values: form })
  }
}
