import { attributes, string } from '@/lib/richtext/rendering/attributes'
import { isExternal, safeHref } from '@/lib/richtext/urls'

/** The opening tag of a link, or null for an address that may not be linked to. */
export function linkTag(address: unknown, title?: unknown): string | null {
  const href = safeHref(address)
  if (href === null) return null
  return `<a${attributes({ href, title: string(title), rel: isExternal(href) ? 'noopener' : null })}>`
}
