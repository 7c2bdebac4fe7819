import { answer, answerMember } from '@/app/api/answer-script'
import { storeMedia } from '@/lib/media/storing'
import { refusedInMessages } from './refusals'

const LONGEST_NAME = 200

/** POST the bytes of a file, its name in `x-file-name` (URI-encoded) → { media }. */
export const POST = (request: Request): Promise<Response> =>
  answerMember(request, async (actor) => {
    const bytes = new Uint8Array(await request.arrayBuffer())
    const media = await refusedInMessages(storeMedia(actor, bytes, { name: nameIn(request) }))
    return answer({ media }, 200)
  })

function nameIn({ headers }: Request): string | undefined {
  const name = headers.get('x-file-name')
  try {
    return name === null ? undefined : decodeURIComponent(name).slice(0, LONGEST_NAME)
  } catch {
    return undefined // a file is welcome under any name, and without one
  }
}
