import { answer, answerMember } from '@/app/api/answer-script'
import { LONGEST_MEDIA_NAME, libraryQuestion } from '@/lib/media/input'
import { library } from '@/lib/media/library'
import { storeMedia } from '@/lib/media/storing'

/** GET ?words=&kind=&page= → { media, pages }: what the editor offers to choose from, newest first. */
export const GET = (request: Request): Promise<Response> =>
  answerMember(request, async (actor) => {
    const question = libraryQuestion.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { items, pages } = await library(actor, question)
    return answer({ media: items, pages }, 200)
  })

/** POST the bytes of a file, its name in `x-file-name` (URI-encoded) → { media }. */
export const POST = (request: Request): Promise<Response> =>
  answerMember(request, async (actor) => {
    const bytes = new Uint8Array(await request.arrayBuffer())
    const media = await storeMedia(actor, bytes, { name: nameIn(request) })
    return answer({ media }, 200)
  })

function nameIn({ headers }: Request): string | undefined {
  const name = headers.get('x-file-name')
  try {
    return name === null ? undefined : decodeURIComponent(name).slice(0, LONGEST_MEDIA_NAME)
  } catch {
    return undefined // a file is welcome under any name, and without one
  }
}
