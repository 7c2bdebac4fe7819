'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '@/components/ui/Button'
import styles from './PassageHandle.module.css'
import { articleText, blockIdOf, passages } from './places'

interface PassageHandleProps {
  label: string
  /** @param blockId of the passage whose handle was used */
  onUse: (blockId: string) => void
}

/** A small button at the passage that the pointer is on or that was tapped. Without a pointer the form's own choice is there. */
export function PassageHandle({ label, onUse }: PassageHandleProps) {
  const [passage, setPassage] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const text = articleText()
    const find = (event: Event) => {
      const over = event.target
      const found = over instanceof Node ? passages().find((one) => one.contains(over)) : undefined
      if (found) setPassage(found)
    }
    text?.addEventListener('pointerover', find)
    text?.addEventListener('click', find)
    return () => {
      text?.removeEventListener('pointerover', find)
      text?.removeEventListener('click', find)
    }
  }, [])
  if (!passage) return null
  const { left, right, top, bottom } = passage.getBoundingClientRect()
  const place = { left: left + window.scrollX, top: top + window.scrollY, width: right - left, height: bottom - top }
  return createPortal(
    <div className={styles.passage} style={place} data-passage>
      <Button look="plain" tabIndex={-1} className={styles.handle ?? ''} onClick={() => onUse(blockIdOf(passage))}>
        ＋ {label}
      </Button>
    </div>,
    document.body,
  )
}
