interface HtmlProps {
  /** Written by lib/richtext alone, from a body that passed its guard. */
  html: string
  className?: string | undefined
}

/** A stored rendering set as it is: as a tree of React elements it would cost three times as much. */
export function Html({ html, className }: HtmlProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer's own output
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
