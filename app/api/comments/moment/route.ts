import { momentNow } from '@/lib/comments/moment'

/** The moment at which a comment is begun, sealed: fetched by the small script, for the page that holds the form is everyone's. */
export async function GET(request: Request): Promise<Response> {
  const article = new URL(request.url).searchParams.get('article') ?? ''
  const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' }
  return new Response(/^[1-9]\d{0,8}$/.test(article) ? momentNow(Number(article)) : '', { headers })
}
