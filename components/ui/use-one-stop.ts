import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

/**
 * Makes the buttons of a toolbar one stop of the Tab key, with the arrows to walk from one to the next (WAI-ARIA Authoring
 * Practices, “Toolbar”).
 */
export function useOneStop<Bar extends HTMLElement>(): {
  ref: RefObject<Bar | null>
  onKeyDown: (event: KeyboardEvent) => void
} {
  const ref = useRef<Bar>(null)
  const stop = useRef(0)
  const buttons = () => [...(ref.current?.querySelectorAll('button') ?? [])]
  const settle = () => {
    for (const [at, button] of buttons().entries()) button.tabIndex = at === stop.current ? 0 : -1
  }
  useEffect(settle) // buttons come and go
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons()
    const at = all.findIndex((button) => button === document.activeElement)
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : at + (STEPS[event.key] ?? Number.NaN)
    const next = all.at(to % all.length)
    if (at < 0 || Number.isNaN(to) || !next) return
    event.preventDefault()
    stop.current = all.indexOf(next)
    settle()
    next.focus()
  }
  return { ref, onKeyDown }
}
