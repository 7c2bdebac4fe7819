/** @param script from `jsonLdScript`, which escapes what could end the element */
export function JsonLd({ script }: { script: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by jsonLdScript
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: script }} />
}
