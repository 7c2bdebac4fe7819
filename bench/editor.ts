// How soon a keystroke is seen in a long article: from the key to the frame that shows it.
import { chromium, type Page } from '@playwright/test'
import { LAUNCH } from '@/e2e/browser'
import type { EditedArticle } from '@/lib/articles/studio-queries'
import { type Body, type BodyNode, numberedBlockId, withBlockIds } from '@/lib/richtext/body'
import { editorBundle } from './editor-bundle'
import { line, median } from './table'

const BLOCKS = 200
const CHARACTERS = 30_000
const STROKES = 120
/** The bound of issue 4. */
const MOST_MS = 50
/** Where in the text is typed: its beginning, middle and end cost differently. */
const PLACES = { beginning: 2, middle: BLOCKS / 2, end: BLOCKS - 2 }

declare global {
  interface Window {
    show: (article: EditedArticle) => void
    tsuikiStrokes: number[]
  }
}

export async function measure(): Promise<void> {
  const { script, style } = await editorBundle()
  const browser = await chromium.launch(LAUNCH)
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="ja"><style>${style}</style><body>` }),
    )
    await page.goto('http://localhost/')
    await page.addScriptTag({ content: script })
    const body = longBody()
    await page.evaluate((article) => window.show(article), {
      ...{
        id: 1,
        title: '長い記事',
        body,
        revision: 1,
        path: null,
        status: 'draft' as const,
        publishedAt: null,
        wasPublished: false,
        isDrafted: true,
        writer: null,
        turn: 0,
        categories: [],
      },
    })
    await page.waitForSelector('.ProseMirror')
    await page.evaluate(observeStrokes)
    console.log(`${BLOCKS} blocks, ${CHARACTERS} characters; milliseconds from the key to the frame that shows it\n`)
    console.log(line('', ['median', 'p95', 'worst']))
    let isSlow = false
    for (const [name, block] of Object.entries(PLACES)) {
      const strokes = await strokesAt(page, block)
      const p95 = strokes[Math.floor(strokes.length * 0.95)] ?? Number.POSITIVE_INFINITY
      isSlow ||= p95 > MOST_MS
      console.log(
        line(
          name,
          [median(strokes), p95, strokes.at(-1) ?? 0].map((ms) => ms.toFixed(1)),
        ),
      )
    }
    console.log(`\n${isSlow ? 'Slower' : 'No slower'} than ${MOST_MS} ms (p95).`)
  } finally {
    await browser.close()
  }
}

/** Runs in the page: notes the time of each key until the frame after what it changed. */
function observeStrokes(): void {
  window.tsuikiStrokes = []
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel() // a task behind the frame: it is painted by then
        port1.onmessage = () => window.tsuikiStrokes.push(performance.now() - timeStamp)
        port2.postMessage(null)
      })
    },
    true,
  )
}

/** Types into a block, as a person does: with pauses, of which some are long enough to save. @returns times, shortest first */
async function strokesAt(page: Page, block: number): Promise<number[]> {
  await page.locator('.ProseMirror > *').nth(block).click()
  await page.keyboard.press('End')
  await page.evaluate(() => {
    window.tsuikiStrokes = []
  })
  for (let at = 0; at < STROKES; at++) {
    await page.keyboard.press('abcdefghij'.charAt(at % 10))
    await page.waitForTimeout(at % 40 === 39 ? 1_300 : 35)
  }
  return (await page.evaluate(() => window.tsuikiStrokes)).toSorted((one, other) => one - other)
}

/** Paragraphs, headings, lists, tables and code, as long articles have them. */
function longBody(): Body {
  const sentence = '設定を開き、更新の履歴を確かめてから、もう一度やり直してください。'
  const words = sentence.repeat(Math.ceil(CHARACTERS / BLOCKS / sentence.length)).slice(0, CHARACTERS / BLOCKS)
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const content = Array.from({ length: BLOCKS }, (_, at): BodyNode => {
    if (at % 20 === 0) return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: `手順 ${at}` }] }
    if (at % 20 === 7) return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words)] }] }
    if (at % 20 === 13)
      return { type: 'codeBlock', attrs: { language: 'bash' }, content: [{ type: 'text', text: words }] }
    return paragraph(words)
  })
  return withBlockIds({ type: 'doc', content }, numberedBlockId)
}
