import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { NotFound } from '@/lib/errors'
import { takeBackAnnouncement } from '@/lib/following/announcements'
import { ownPath } from '@/lib/web/forms'
import { idParam } from '@/lib/web/params'

const form = z.object({
  /** The page that the button stands on. */
  to: z.string().optional(),
})

/** POST by which an author takes back what followers were to be told. */
export const POST = async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  const id = idParam((await params).id)
  return answerForm(request, '/studio', form, async (actor, { to }) => {
    if (id === null) throw new NotFound('follow.noAnnouncement')
    await takeBackAnnouncement(actor, id)
    return ownPath(to)
  })
}
