import { PLAIN_PAGE_HEADERS, plainPage } from '@/lib/plain-page'
import { KeptAnswer } from './kept-answer'

const TITLE = 'ページを表示できませんでした'
const PAGE = plainPage(
  'ja',
  TITLE,
  `<h1>${TITLE}</h1><p>しばらくしてから、もう一度お試しください。</p>
<p lang="en">This page could not be shown. Please try again in a little while.</p>`,
)

const OWN = new Set(PLAIN_PAGE_HEADERS.map(([name]) => name))

/** What is said when a page cannot be made; in both languages, since the blog's own is in the database. */
export const apology = (status: 500 | 503, common: [string, string][]) =>
  new KeptAnswer({
    status,
    body: Buffer.from(PAGE),
    headers: [
      ...PLAIN_PAGE_HEADERS,
      ...(status === 503 ? [['retry-after', '5'] as [string, string]] : []),
      ...common.filter(([name]) => !OWN.has(name)),
    ],
  })
