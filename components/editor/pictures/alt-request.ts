let isAsked = false

/** A picture has just come in: the controls that open for it ask what it shows. */
export const requestAlt = () => {
  isAsked = true
}

/** Whether that was asked for; once. */
export function takeAltRequest(): boolean {
  const was = isAsked
  isAsked = false
  return was
}
