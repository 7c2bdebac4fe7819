import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { acceptTyped, decideTyped } from '@/lib/transfer/accepting'
import { acceptedInput, STATE_OF, typedDecision } from '@/lib/transfer/typed-input'
import { type FormState, ownPath, sendBack } from '@/lib/web/forms'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

const BACK = '/studio/review/addenda'
const back = z.string().default(BACK).transform(ownPath)
const form = z.union([acceptedInput.extend({ act: z.literal('accept'), back }), z.object({ act: typedDecision, back })])

/** POST of one typed addendum: it is one, is none, or is looked at later. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(
    request,
    BACK,
    form,
    async (actor, input) => {
      if (input.act === 'accept') await acceptTyped(actor, id, input)
      else await decideTyped(actor, id, STATE_OF[input.act])
      return input.back
    },
    again(id),
  )
}

/** Back to the list where it stood, with as many blocks as it was looked at with. */
const again = (id: number) => (_: string, state: FormState) => {
  const { back: from, blocks = '' } = state.values
  const list = ownPath(from ?? BACK)
  const reach = /^\d{1,3}$/.test(blocks) ? `${list.includes('?') ? '&' : '?'}reach=${id}-${blocks}` : ''
  return sendBack(`${list}${reach}`, state)
}
