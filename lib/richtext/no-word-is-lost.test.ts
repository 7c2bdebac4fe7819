import { describe, expect, test } from 'vitest'
import { numberedBlockId } from './body'
import { bodyFromHtml } from './from-html'
import { guardBody } from './guard'
import { FIXTURES, LONG_LINE, nested } from './html-fixtures'
import { plainText } from './plain-text'
import { renderBody } from './render'
import { visibleText } from './visible-text'

const unspaced = (text: string) => text.replace(/[\s\u200b]+/gu, '')

function converted(html: string) {
  const { body } = bodyFromHtml(html, { blockId: numberedBlockId })
  const rendered = renderBody(guardBody(body))
  return { body, html: rendered.map((block) => block.html).join('\n') }
}

describe('what a reader saw is what a reader sees', () => {
  for (const [name, html] of Object.entries(FIXTURES)) {
    test(name, () => {
      const result = converted(html)
      expect(unspaced(visibleText(result.html))).toBe(unspaced(visibleText(html)))
      if (!html.includes('<ruby')) expect(unspaced(plainText(result.body))).toBe(unspaced(visibleText(html)))
    })
  }

  test('a line of 300 kB', () => {
    expect(plainText(converted(LONG_LINE).body)).toBe(visibleText(LONG_LINE))
  })

  test.each(['div', 'blockquote', 'ul><li', 'b', 'span', 'table><tr><td', 'dl><dd', 'details'])(
    '%s nested 100 deep',
    (tag) => {
      const html = nested(tag, 100)
      expect(unspaced(plainText(converted(html).body))).toBe(unspaced(visibleText(html)))
    },
  )

  test.each(['div', 'b', 'blockquote'])('%s nested 20,000 deep', (tag) => {
    const text = unspaced(plainText(converted(nested(tag, 20_000)).body))
    expect(text).toContain('w0w1w2')
    expect(text).toContain('w19999終わり')
  })
})

describe('words stay words, in their order', () => {
  test.each(Array.from({ length: 150 }, (_, seed) => seed))('soup %i', (seed) => {
    const html = soup(seed)
    const after = words(visibleText(converted(html).html))
    const before = words(visibleText(html))
    // Captions and summaries stand first, as browsers show them, wherever they stand in the source.
    if (/<(caption|summary)/.test(html)) expect(after.sort(), html).toEqual(before.sort())
    else expect(after, html).toEqual(before)
  })
})

const words = (text: string) => text.split(/\s+/).filter(Boolean)

const TAGS =
  `p div span b i font center ul ol li table tr td th dl dt dd blockquote h1 h3 a pre code section details summary
  figure figcaption sup small em form label address br hr td tbody caption nobr my-tag`.split(/\s+/)

/** Elements at random, closed at random: browsers repair it somehow, and so must we, in the same way. */
function soup(seed: number): string {
  let state = seed * 2654435761 + 1
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) % below
  }
  let html = ''
  for (let at = 0; at < 40; at++) {
    const tag = TAGS[random(TAGS.length)] ?? 'p'
    const kind = random(5)
    if (kind < 2) html += `<${tag}>`
    else if (kind === 2) html += `</${tag}>`
    else html += ` w${at} `
  }
  return html
}
