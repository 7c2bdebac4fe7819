import { encodePath } from '@/lib/addresses/paths'
import { placeOf } from '@/lib/comments/queries'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/queries'

const HEADERS = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' }

/** A comment's own address: leads to the page of the thread where it stands. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const place = /^\d{1,9}$/.test(id) ? await placeOf(Number(id)) : null
  if (!place)
    return new Response(translator((await site()).language)('comments.missing'), { status: 404, headers: HEADERS })
  const page = place.page === 1 ? encodePath(place.path) : `/thread/${place.articleId}/${place.page}`
  return new Response(null, { status: 302, headers: { ...HEADERS, location: `${page}#comment-${id}` } })
}
