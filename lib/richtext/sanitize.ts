import type { Nodes } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { escapeHtml } from './escape'
import { parseHtml } from './parsing'
import { POLICY } from './sanitizing/policy'
import { type Addresses, secureElements } from './sanitizing/securing'

/**
 * HTML that can run nothing, fetch nothing but pictures and sound, post nothing and look like no part of the page:
 * known elements and attributes only, addresses by scheme, no classes, no positions; form controls are disabled.
 * The text of elements that are not allowed stays, save that of scripts and styles. Idempotent.
 */
export function sanitizeHtml(html: string): string {
  const parsed = parseHtml(html)
  return parsed.kind === 'tree' ? sanitizedHtmlOf(parsed.root) : escapeHtml(parsed.text)
}

/** The same for a tree that is parsed already. */
export function sanitizedHtmlOf(tree: Nodes, addresses: Addresses = {}): string {
  const clean = sanitize(tree, POLICY)
  secureElements(clean, addresses)
  return toHtml(clean, { allowDangerousHtml: false })
}
