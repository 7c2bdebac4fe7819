import { createHash } from 'node:crypto'
import type { Document } from './documents'

/** Headers that every answer carries. */
export function commonHeaders(siteUrl: string): [name: string, value: string][] {
  return [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['permissions-policy', UNUSED_POWERS.map((power) => `${power}=()`).join(', ')],
    ['cross-origin-opener-policy', 'same-origin'],
    ...(siteUrl.startsWith('https:') ? [STRICT_TRANSPORT] : []),
  ]
}

/** RFC 6797. Not for subdomains: they may be somebody else's. */
const STRICT_TRANSPORT: [string, string] = ['strict-transport-security', 'max-age=31536000']

const UNUSED_POWERS = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/** More hashes than this make a header that proxies refuse. */
const MOST_STYLE_HASHES = 40

/**
 * The Content Security Policy (Level 3) of an anonymous reader's page: scripts are files of ours or stood there when the page
 * was made, and so did styles in attributes. Pictures may be elsewhere: an author may have left them there.
 * @param hashes of the scripts, of the rules and of the style attributes in the page
 */
export function documentPolicy(hashes: Pick<Document, 'scriptHashes' | 'rulesHash' | 'styleHashes'>): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes.scriptHashes].join(' '),
    `style-src ${hashes.rulesHash ?? "'self'"}`,
    ...styleAttributes(hashes.styleHashes),
    "img-src 'self' data: https: http:",
    "media-src 'self' https: http:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A script or style that stands in the page, as a policy names it. */
export const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A page of very many colours may use any: they were checked when it was stored, and a style runs nothing. */
function styleAttributes(hashes: string[]): string[] {
  if (hashes.length === 0) return []
  if (hashes.length > MOST_STYLE_HASHES) return ["style-src-attr 'unsafe-inline'"]
  return [`style-src-attr 'unsafe-hashes' ${hashes.join(' ')}`]
}

/** The policy of pages that carry the framework: it writes scripts into them, but nothing may come from elsewhere. */
export const FRAMEWORK_PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https: http:",
  "media-src 'self' blob: https: http:",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
