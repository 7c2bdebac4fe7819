import type { Answer, Sent } from '@/components/editor/draft-keeper'

/** What a script of ours is answered: what it asked for, or a sentence. */
export type Told<Result> = { ok: true; result: Result } | { ok: false; status: number; error: string; body: unknown }

/** Asks the blog, JSON to JSON. Rejects when it cannot be reached, or is broken. */
export async function ask<Result>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: object = {},
): Promise<Told<Result>> {
  const answer = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`)
  const said = (await answer.json().catch(() => null)) as { error?: string } | null
  if (answer.ok && said === null) throw new Error(`${path}: an answer that is not the blog's`) // as a network's own sign-in page gives
  if (answer.ok) return { ok: true, result: said as Result }
  return { ok: false, status: answer.status, error: said?.error ?? String(answer.status), body: said ?? {} }
}

type StoredWords = { title: string; body: unknown; revision: number }

/** Saves a draft, as its keeper asks. */
export const saveDraftOf =
  (articleId: number) =>
  async (words: Sent): Promise<Answer> => {
    const told = await ask<{ revision: number }>('PUT', `/api/articles/${articleId}/draft`, words)
    if (told.ok) return { kind: 'saved', revision: told.result.revision }
    const { stored } = told.body as { stored?: StoredWords }
    return stored ? { kind: 'stale', stored } : { kind: 'refused', error: told.error }
  }
