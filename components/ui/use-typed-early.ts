import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/**
 * A field may be typed into before the page's script is there: what stands in it then is taken in as soon as it is. The field
 * says `autoComplete="off"`, lest a browser fill in what stood there at the last visit.
 * @param shown what the page came with
 */
export function useTypedEarly<Field extends HTMLInputElement | HTMLTextAreaElement>(
  shown: string,
  take: (text: string) => void,
): RefObject<Field | null> {
  const field = useRef<Field>(null)
  const takeIn = useEffectEvent(() => {
    if (field.current && field.current.value !== shown) take(field.current.value)
  })
  useEffect(() => takeIn(), [])
  return field
}
