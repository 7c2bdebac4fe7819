'use client'

import { useEffect } from 'react'

/** Where one was in the list, for the page that a decision leads to. */
const PLACE = 'tsuiki-place-in-list'

/**
 * Decides about the rows of a list by one key each: j and k walk, z undoes, the others press the button that carries them.
 * Everything works without it.
 */
export function ListKeys() {
  useEffect(() => {
    const kept = sessionStorage.getItem(PLACE)
    sessionStorage.removeItem(PLACE)
    if (kept !== null) stepTo(Number(kept))
    document.addEventListener('keydown', onKey)
    const forgetTicking = offerTickAll()
    return () => {
      document.removeEventListener('keydown', onKey)
      forgetTicking()
    }
  }, [])
  return null
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]

/** One box that ticks all of the page. */
function offerTickAll() {
  const label = document.querySelector<HTMLElement>('[data-tick-all]')
  const all = label?.querySelector('input')
  if (!label || !all) return () => {}
  label.hidden = false
  const tick = () => {
    for (const box of document.querySelectorAll<HTMLInputElement>('[data-row] [form=bulk]')) box.checked = all.checked
  }
  all.addEventListener('change', tick)
  return () => all.removeEventListener('change', tick)
}

function stepTo(place: number) {
  const all = rows()
  const row = all[Math.min(Math.max(0, place), all.length - 1)]
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

function onKey(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
  const at = rows().findIndex((row) => row.contains(document.activeElement))
  if (event.key === 'j') stepTo(at + 1)
  else if (event.key === 'k') stepTo(at < 0 ? 0 : at - 1)
  else if (event.key === 'z') undo(at)
  else if (at >= 0) press(event, at)
}

function undo(at: number) {
  if (at >= 0) sessionStorage.setItem(PLACE, String(at))
  document.querySelector<HTMLElement>('[data-undo]')?.click()
}

function press(event: KeyboardEvent, at: number) {
  const target = rows()[at]?.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
  if (!target) return
  event.preventDefault()
  sessionStorage.setItem(PLACE, String(at))
  target.click()
  if (target.tagName === 'SUMMARY') target.parentElement?.querySelector('textarea')?.focus()
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('textarea, select, input:not([type=checkbox])')
