import { answerForm } from '@/app/api/answer-form'
import { retryFailedLetters, retryLetter, withdrawLetter } from '@/lib/letters/handling'
import { letterButton } from '@/lib/letters/input'

const DO = { retry: retryLetter, withdraw: withdrawLetter, retryAll: retryFailedLetters }

/** POST of a button of the list of letters: sends again or takes back. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio/letters', letterButton, async (actor, { what, id, state }) => {
    await DO[what](actor, id)
    return `/studio/letters?state=${state}&done=${what}`
  })
