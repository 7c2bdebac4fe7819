import { answerForm } from '@/app/api/answer-form'
import { isUsablePattern } from '@/lib/addresses/patterns'
import { changeSettings } from '@/lib/settings/changing'
import { settingsForm } from '@/lib/settings/input'

const form = settingsForm.refine(({ pathPattern }) => isUsablePattern(pathPattern), {
  path: ['pathPattern'],
  message: 'settings.reservedPattern',
})

/** POST of the studio's settings: every page of the blog shows them from now on. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio/settings', form, async (actor, { seen, ...changes }) => {
    await changeSettings(actor, changes, seen)
    return '/studio/settings?done=1'
  })
