import { createHash } from 'node:crypto'
import { escapeHtml } from '@/lib/richtext/escape'

const STYLE =
  'body{margin:4rem auto;max-width:34rem;padding:0 1.25rem;font:1rem/1.9 system-ui,sans-serif;color:#1d1b18;background:#fbfaf7}h1{font-size:1.4rem}a{color:inherit}input,textarea{box-sizing:border-box;width:100%;padding:.5rem .75rem;font:inherit;color:inherit;background:none;border:1px solid}textarea{min-height:16rem}button{padding:.25rem 1.25rem;font:inherit}@media(prefers-color-scheme:dark){body{color:#e8e4dc;background:#171614}}'

/** A page of a few words, for where the blog's own looks are out of reach or too much. @param body HTML */
export const plainPage = (language: string, title: string, body: string): string => `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>${body}</main></body></html>
`

/** Headers of such a page: kept by nobody, and nothing is loaded or run in it (Content Security Policy Level 3). */
export const PLAIN_PAGE_HEADERS: [string, string][] = [
  ['content-type', 'text/html; charset=utf-8'],
  ['cache-control', 'no-store'],
  ['x-robots-tag', 'noindex'],
  ['referrer-policy', 'no-referrer'], // its address may hold a secret
  [
    'content-security-policy',
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`,
  ],
]
