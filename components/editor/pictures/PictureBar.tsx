'use client'

import { useEffect, useRef, useState } from 'react'
import type { ContextProps } from '@/components/editor/ContextBar'
import styles from '@/components/editor/ContextBar.module.css'
import { setAttributes } from '@/components/editor/standing'
import { isComposing } from '@/components/ui/composing'
import type { MessageKey } from '@/lib/i18n/translator'
import { safeHref } from '@/lib/richtext/urls'
import { takeAltRequest } from './alt-request'

const LONGEST_ALT = 2_000
const WIDTHS: [pixels: number, name: MessageKey][] = [
  [240, 'editor.widthSmall'],
  [400, 'editor.widthMedium'],
  [560, 'editor.widthLarge'],
]

/** What a picture shows, how wide it is, where it leads. */
export function PictureBar({ editor, standing: { attributes, pos }, t }: ContextProps) {
  const alt = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takeAltRequest()) alt.current?.focus()
  }, [])
  const set = (changes: Record<string, unknown>) => setAttributes(editor, pos, changes)
  const isFigure = editor.state.doc.nodeAt(pos)?.type.name === 'figure'
  const width = Number(attributes.width ?? Number.POSITIVE_INFINITY)
  return (
    <div className={styles.bar}>
      <label className={`${styles.wide} ${styles.alt}`}>
        <span>{t('editor.alt')}</span>
        <input
          ref={alt}
          maxLength={LONGEST_ALT}
          defaultValue={String(attributes.alt ?? '')}
          placeholder={t('editor.altPlaceholder')}
          onChange={(event) => set({ alt: event.currentTarget.value || null })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event)) return
            event.preventDefault()
            editor.commands.focus()
          }}
        />
      </label>
      <fieldset>
        <legend>{t('editor.pictureWidth')}</legend>
        {WIDTHS.filter(([pixels]) => pixels < width).map(([pixels, name]) => (
          <button
            type="button"
            key={name}
            aria-pressed={attributes.displayWidth === pixels}
            onClick={() => set({ displayWidth: pixels })}
          >
            {t(name)}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={attributes.displayWidth === null}
          onClick={() => set({ displayWidth: null })}
        >
          {t('editor.widthFull')}
        </button>
      </fieldset>
      {isFigure && (
        <fieldset>
          <legend>{t('editor.pictureAlign')}</legend>
          {[null, 'center'].map((align) => (
            <button type="button" key={align} aria-pressed={attributes.align === align} onClick={() => set({ align })}>
              {t(align ? 'editor.alignCenter' : 'editor.alignStart')}
            </button>
          ))}
        </fieldset>
      )}
      {isFigure && (
        <PictureLink
          href={String(attributes.href ?? '')}
          label={t('editor.pictureLink')}
          onSet={(href) => set({ href })}
        />
      )}
    </div>
  )
}

function PictureLink({ href, label, onSet }: { href: string; label: string; onSet: (href: string | null) => void }) {
  const [text, setText] = useState(href)
  const isWrong = text.trim() !== '' && safeHref(text) === null
  return (
    <label className={styles.wide}>
      {label}
      <input
        inputMode="url"
        placeholder="https://"
        value={text}
        aria-invalid={isWrong || undefined}
        onChange={(event) => {
          setText(event.currentTarget.value)
          const given = event.currentTarget.value.trim()
          if (given === '' || safeHref(given) !== null) onSet(given === '' ? null : safeHref(given))
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
    </label>
  )
}
