import { say } from '@/app/api/say'
import { encodePath } from '@/lib/addresses/paths'
import { placeOf } from '@/lib/comments/queries'

/** A comment's own address: leads to the page of the thread where it stands. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const place = /^\d{1,9}$/.test(id) ? await placeOf(Number(id)) : null
  if (!place) return say(404, 'comments.missing')
  const page = place.page === 1 ? encodePath(place.path) : `/thread/${place.articleId}/${place.page}`
  return new Response(null, {
    status: 302,
    headers: { 'cache-control': 'no-store', location: `${page}#comment-${id}` },
  })
}
