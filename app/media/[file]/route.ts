import { answerMedia } from '@/lib/media/answering'

interface Context {
  params: Promise<{ file: string }>
}

export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerMedia(request, (await params).file)

export const HEAD = GET
