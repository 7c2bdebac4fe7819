/** The list of the queue that a form stood in, with what was done; any other address is not believed. */
export function withDone(list: string, done: Record<string, string> = {}): string {
  const url = URL.parse(list, 'http://studio.invalid')
  const query =
    url?.pathname === '/studio/comments' && list.startsWith('/studio/comments')
      ? url.searchParams
      : new URLSearchParams()
  for (const [name, value] of Object.entries(done)) query.set(name, value)
  return query.size > 0 ? `/studio/comments?${query}` : '/studio/comments'
}

/** The list that a form stood in, read from a copy: the form itself is read once. */
export async function listIn(request: Request): Promise<string> {
  const form = await request
    .clone()
    .formData()
    .catch(() => null) // no form: refused where it is read
  return withDone(String(form?.get('list') ?? ''))
}
