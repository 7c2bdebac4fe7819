import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react'

/** For the field: it is found by its id before React has it. */
interface EarlyField<Field> {
  ref: RefObject<Field | null>
  id: string
}

/**
 * A field may be typed into before the page's script is there: what stands in it then is taken in as soon as it is. It is read
 * before React takes the field over, for a text area is given back then what it came with. The field says
 * `autoComplete="off"`, lest a browser fill in what stood there at the last visit.
 * @param shown what the page came with
 */
export function useTypedEarly<Field extends HTMLInputElement | HTMLTextAreaElement>(
  shown: string,
  take: (text: string) => void,
): EarlyField<Field> {
  const id = useId()
  const ref = useRef<Field>(null)
  const [typed] = useState(() => standingIn(id) ?? shown)
  const takeIn = useEffectEvent(() => {
    const now = ref.current?.value ?? shown
    const last = now === shown ? typed : now
    if (last !== shown) take(last)
  })
  useEffect(() => takeIn(), [])
  return { ref, id }
}

function standingIn(id: string): string | null {
  if (typeof document === 'undefined') return null
  const field = document.getElementById(id)
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : null
}
