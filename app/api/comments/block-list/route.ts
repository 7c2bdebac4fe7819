import { answerForm } from '@/app/api/answer-form'
import { runsTheBlog } from '@/lib/auth/actor'
import { currentActor } from '@/lib/auth/session'
import { BLOCKED } from '@/lib/comments/moderation-input'
import { changeSettings } from '@/lib/settings/changing'
import { settings } from '@/lib/settings/input'
import { blockList } from '@/lib/settings/queries'

const form = settings.pick({ blockedWords: true })

/** POST of the block list as the owner has typed it. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, BLOCKED, form, async (actor, list) => {
    await changeSettings(actor, list)
    return `${BLOCKED}?done=1`
  })

/** The block list as a file, for another blog or another program. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  if (!runsTheBlog(actor)) return new Response('Not found.\n', { status: 404 })
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': 'attachment; filename="block-list.txt"',
    'cache-control': 'private, no-store',
  }
  return new Response(`${await blockList(actor)}\n`, { headers })
}
