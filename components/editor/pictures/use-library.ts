import { useEffect, useState } from 'react'
import type { StoredFile } from './sending'

/** A picture of the library, as GET /api/media tells it. */
export interface Picture extends StoredFile {
  id: number
  name: string | null
  alt: string | null
}

const PAUSE_MS = 250

/** The pictures whose names or descriptions hold these words, page by page; null until they are known. */
export function useLibrary(words: string) {
  const [pictures, setPictures] = useState<Picture[] | null>(null)
  const [asked, setAsked] = useState({ words, page: 1 })
  const [pages, setPages] = useState(0)
  const [problem, setProblem] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ words, page: 1 }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words])
  useEffect(() => {
    const stopping = new AbortController()
    const query = new URLSearchParams({ words: asked.words, kind: 'pictures', page: String(asked.page) })
    const ask = async () => {
      const answer = await fetch(`/api/media?${query}`, { signal: stopping.signal })
      if (!answer.ok) throw new Error(String(answer.status))
      const told = (await answer.json()) as { media: Picture[]; pages: number }
      setPictures((before) => (asked.page === 1 ? told.media : [...(before ?? []), ...told.media]))
      setPages(told.pages)
      setProblem(false)
    }
    ask().catch(() => stopping.signal.aborted || setProblem(true))
    return () => stopping.abort()
  }, [asked])
  const more = () => setAsked(({ words, page }) => ({ words, page: page + 1 }))
  return { pictures, hasMore: asked.page < pages, problem, more }
}
