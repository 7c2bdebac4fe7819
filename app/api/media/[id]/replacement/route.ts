import { replaceInDrafts } from '@/lib/articles/replacing'
import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { LONGEST_MEDIA_NAME } from '@/lib/media/input'
import { isOwnForm, sendBack, sendTo } from '@/lib/web/forms'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of a file's form with another file: puts it into the drafts of the articles that use this one, and leads to it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const id = idParam((await params).id) ?? 0
  const page = `/studio/media/${id}`
  const form = isOwnForm(request) && (await request.formData().catch(() => null))
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const actor = await currentActor()
  if (actor.kind !== 'member') return sendTo(`/sign-in?to=${page}`)
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return sendTo(page)
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const name = file.name.slice(0, LONGEST_MEDIA_NAME)
    const { media, drafts } = await replaceInDrafts(actor, id, bytes, name)
    return sendTo(`/studio/media/${media.id}?replaced=${drafts}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendBack(page, { errors: { file: error.said }, values: {} })
  }
}
