import { searchInput } from '@/lib/search/input'
import { search } from '@/lib/search/queries'

/** GET ?q=&limit=&page= → { total, results }; 400 with a sentence for what is no number or too long. */
export async function GET(request: Request): Promise<Response> {
  const input = searchInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!input.success) return answer({ error: input.error.issues.map(({ message }) => message).join(' ') }, 400)
  const { q, limit, page } = input.data
  const { total, results } = await search({ query: q, limit, page })
  return answer({
    total,
    results: results.map(({ title, path, publishedAt, matched, excerpt }) => ({
      title,
      path,
      publishedAt,
      matched,
      excerpt,
    })),
  })
}

const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } })
