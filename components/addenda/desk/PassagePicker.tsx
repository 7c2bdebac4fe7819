import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '@/components/ui/Button'
import styles from './PassagePicker.module.css'
import { articleText, blockIdOf, passages } from './places'

interface PassagePickerProps {
  /** Ids of the blocks that are chosen. */
  chosen: string[]
  /** What is to be done. */
  text: string
  done: string
  onToggle: (blockId: string) => void
  onDone: () => void
}

/**
 * Lets the passages of the article be chosen where they stand: by a tap, without marking text, or by Tab and Space. Links in
 * them lead nowhere meanwhile.
 */
export function PassagePicker({ chosen, text, done, onToggle, onDone }: PassagePickerProps) {
  const toggle = useEffectEvent((passage: HTMLElement) => onToggle(blockIdOf(passage)))
  const end = useEffectEvent(onDone)
  const first = useEffectEvent(() => chosen[0])

  useEffect(() => {
    const pickable = passages()
    const before = document.activeElement
    for (const passage of pickable) {
      passage.classList.add(styles.passage ?? '')
      passage.tabIndex = 0
      passage.setAttribute('role', 'checkbox')
    }
    const use = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') return end()
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return
      const at = event.target
      const passage = at instanceof Node ? pickable.find((one) => one.contains(at)) : undefined
      if (!passage) return
      event.preventDefault()
      event.stopPropagation()
      toggle(passage)
    }
    const text = articleText()
    text?.addEventListener('click', use, true)
    document.addEventListener('keydown', use, true)
    const start = pickable.find((passage) => blockIdOf(passage) === first()) ?? pickable[0]
    start?.focus({ preventScroll: true })
    start?.scrollIntoView({ block: 'center' })
    return () => {
      text?.removeEventListener('click', use, true)
      document.removeEventListener('keydown', use, true)
      for (const passage of pickable) {
        passage.classList.remove(styles.passage ?? '')
        for (const name of ['tabindex', 'role', 'aria-checked']) passage.removeAttribute(name)
      }
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  useEffect(() => {
    for (const passage of passages()) passage.setAttribute('aria-checked', String(chosen.includes(blockIdOf(passage))))
  }, [chosen])

  return createPortal(
    <div className={styles.bar} role="status">
      <span>{text}</span>
      <Button look="main" onClick={onDone}>
        {done}
      </Button>
    </div>,
    document.body,
  )
}
