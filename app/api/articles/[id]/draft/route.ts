import { z } from 'zod'
import { answerScript } from '@/app/api/answer-script'
import { discardDraft, saveDraft } from '@/lib/articles/drafting'
import { draftInput } from '@/lib/articles/input'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** PUT { title, body, revision } → { revision }; 409 with { stored } when somebody else saved meanwhile. */
export const PUT = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerScript(request, draftInput, async (actor, input) => ({ revision: await saveDraft(actor, id, input) }))
}

/** DELETE: back to what is published. */
export const DELETE = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerScript(request, z.unknown(), async (actor) => {
    await discardDraft(actor, id)
    return {}
  })
}
