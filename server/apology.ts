import { createHash } from 'node:crypto'
import { KeptAnswer } from './kept-answer'

const STYLE =
  'body{margin:4rem auto;max-width:34rem;padding:0 1.25rem;font:1rem/1.9 system-ui,sans-serif;color:#1d1b18;background:#fbfaf7}h1{font-size:1.4rem}@media(prefers-color-scheme:dark){body{color:#e8e4dc;background:#171614}}'

const PAGE = `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>ページを表示できませんでした</title><style>${STYLE}</style></head>
<body><main><h1>ページを表示できませんでした</h1><p>しばらくしてから、もう一度お試しください。</p>
<p lang="en">This page could not be shown. Please try again in a little while.</p></main></body></html>
`

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** What is said when a page cannot be made; in both languages, since the blog's own is in the database. */
export const apology = (status: 500 | 503, common: [string, string][]) =>
  new KeptAnswer({
    status,
    body: Buffer.from(PAGE),
    headers: [
      ['content-type', 'text/html; charset=utf-8'],
      ['cache-control', 'no-store'],
      [
        'content-security-policy',
        `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'`,
      ],
      ...(status === 503 ? [['retry-after', '5'] as [string, string]] : []),
      ...common,
    ],
  })
