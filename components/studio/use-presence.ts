import { useEffect, useState } from 'react'
import { ask } from './ask'

const BEAT_MS = 25_000
/** Whoever has not touched the page for so long is not at it, and neither is their session used. */
const IDLE_MS = 10 * 60_000
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'focus', 'visibilitychange'] as const

/**
 * Tells, while the page is looked at, that the article is open here, and learns who has it open besides. It informs: whatever
 * becomes of it, saving goes its own way.
 * @returns the others' names
 */
export function usePresence(articleId: number): string[] {
  const [others, setOthers] = useState<string[]>([])
  useEffect(() => {
    const path = `/api/articles/${articleId}/presence`
    let aliveAt = Date.now()
    let isAway = true
    const beat = async () => {
      if (document.hidden || Date.now() - aliveAt > IDLE_MS) return
      isAway = false
      const told = await ask<{ others: string[] }>('POST', path).catch(() => null) // offline: what was heard last stays
      const heard = told?.ok ? told.result.others : null
      if (heard) setOthers((before) => (before.join() === heard.join() ? before : heard))
    }
    const live = () => {
      const wasIdle = Date.now() - aliveAt > BEAT_MS
      aliveAt = Date.now()
      if ((wasIdle || isAway) && !document.hidden) void beat()
    }
    const goAway = () => {
      if (isAway) return
      isAway = true
      void fetch(path, {
        method: 'DELETE',
        keepalive: true, // the page may be gone before it has arrived
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }).catch(() => {})
    }
    void beat()
    const timer = setInterval(beat, BEAT_MS)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { capture: true, passive: true })
    window.addEventListener('pagehide', goAway)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live, { capture: true })
      window.removeEventListener('pagehide', goAway)
      goAway()
    }
  }, [articleId])
  return others
}
