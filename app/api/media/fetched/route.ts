import { z } from 'zod'
import { answerScript } from '@/app/api/answer-script'
import { fetchPicture } from '@/lib/media/fetching'

const LONGEST_ADDRESS = 4_000
const asked = z.object({ url: z.string().max(LONGEST_ADDRESS, 'media.notFetched') })

/** POST { url } of a picture elsewhere → { media } of the copy that the library has of it now. */
export const POST = (request: Request): Promise<Response> =>
  answerScript(request, asked, async (actor, { url }) => ({ media: await fetchPicture(actor, url) }))
