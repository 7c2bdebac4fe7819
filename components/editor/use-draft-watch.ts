import { type RefObject, useEffect } from 'react'

/**
 * Watches over what is written while its page is open: what is not saved is written down when the page is hidden, for a phone ends
 * it without a word, and whoever leaves is asked.
 */
export function useDraftWatch(keeper: RefObject<{ note(): void } | null>, isSaved: boolean): void {
  useEffect(() => {
    const note = () => keeper.current?.note()
    window.addEventListener('pagehide', note)
    document.addEventListener('visibilitychange', note)
    return () => {
      window.removeEventListener('pagehide', note)
      document.removeEventListener('visibilitychange', note)
    }
  }, [keeper])
  useEffect(() => {
    if (isSaved) return
    const leave = (event: BeforeUnloadEvent) => {
      keeper.current?.note() // while the question stands, it reaches the disk
      event.preventDefault()
    }
    window.addEventListener('beforeunload', leave)
    return () => window.removeEventListener('beforeunload', leave)
  }, [keeper, isSaved])
}
