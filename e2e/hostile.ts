import { expect, type Page } from '@playwright/test'

const RUN = "document.title='hit'"

/** Breaks out of text, attributes, scripts, XML and headers where they are not written with care. */
const BREAKERS = `"'><script>${RUN}</script><img src=x onerror="${RUN}">]]>--></textarea>&amp;{{7*7}}\u202e`

/** For a field of one line. @param word by which it is found again */
export const hostileLine = (word: string) => `${word}${BREAKERS}`

/** For a name, which is short. */
export const hostileName = (word: string) => `${word}"><svg onload=${RUN}>`

/** For the text of a comment. */
export const hostileText = (word: string) =>
  `${hostileLine(word)}\n\n> </blockquote><script>${RUN}</script>\n\n[x](javascript:${RUN})\nhttps://reader.example/a"onmouseover="${RUN}`

/** What a program may say of itself: no line breaks, for those end a header before they arrive. */
export const HOSTILE_HEADER = `Mozilla"'><script>${RUN}</script><img src=x onerror="${RUN}">`

/**
 * Watches a page: nothing that was written in may run, ask for anything, or even be stopped from it by the policy of the
 * page, for then it got further than words should.
 * @returns to be called after each page was opened
 */
export function watch(page: Page): (address: string) => Promise<void> {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) seen.push(line.text())
  })
  page.on('request', (request) => {
    const { pathname, hostname } = new URL(request.url())
    if (/(?:^|\/)x$/.test(pathname) || hostname.endsWith('.example')) seen.push(`asked for ${request.url()}`)
  })
  return async (address) => {
    await expect(page, address).not.toHaveTitle('hit')
    await expect(page.locator('img[src=x], svg[onload], [onerror], [onmouseover]'), address).toHaveCount(0)
    expect(seen, address).toEqual([])
  }
}

/** Whether a document is XML as it should be. */
export const isWellFormed = (page: Page, xml: string): Promise<boolean> =>
  page.evaluate((text) => new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror') === null, xml)
