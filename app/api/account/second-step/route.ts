import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { beginSecondStep } from '@/lib/accounts/second-step'

const PAGE = '/studio/account/second-step'

/** POST: makes a secret, and goes on to its QR code. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, PAGE, z.unknown(), async (actor) => {
    await beginSecondStep(actor)
    return PAGE
  })
