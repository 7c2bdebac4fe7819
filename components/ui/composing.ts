import type { KeyboardEvent } from 'react'

/**
 * Whether a key belongs to an input method: its Enter confirms a word and nothing else. Safari tells of the composition's
 * end before that Enter, and only the old code 229 (UI Events §7.3.1) gives it away.
 */
export const isComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || nativeEvent.keyCode === 229
