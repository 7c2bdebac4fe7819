import { describe, expect, test } from 'vitest'
import type { Body, BodyNode } from './body'
import { bodyFromHtml } from './from-html'
import { guardBody } from './guard'
import { harmOf } from './harm'
import { HOSTILE } from './hostile-html'
import { NODE_ATTRIBUTES } from './node-attributes'
import { renderBody } from './render'
import { sanitizeHtml } from './sanitize'

const htmlOf = (body: Body) =>
  renderBody(body)
    .map((block) => block.html)
    .join('\n')

describe('nothing in imported HTML can do harm', () => {
  test.each(HOSTILE)('%s', (html) => {
    const { body } = bodyFromHtml(html)
    expect(harmOf(htmlOf(guardBody(body)))).toEqual([])
    expect(harmOf(htmlOf(body))).toEqual([])
  })

  test.each(HOSTILE)('within a cell, a heading and preformatted text: %s', (html) => {
    for (const [before, after] of [
      ['<table><td>', '</table>'],
      ['<h2>', '</h2>'],
      ['<pre>', '</pre>'],
      ['<form><input>', '</form>'],
    ]) {
      expect(harmOf(htmlOf(guardBody(bodyFromHtml(before + html + after).body)))).toEqual([])
    }
  })
})

describe('nothing in sanitised HTML can do harm', () => {
  test.each(HOSTILE)('%s', (html) => {
    const clean = sanitizeHtml(html)
    expect(harmOf(clean)).toEqual([])
    expect(sanitizeHtml(clean)).toBe(clean)
  })
})

describe('the renderer trusts nothing that did not pass the guard', () => {
  const payloads = [
    '"><script>alert(1)</script>',
    "'onclick='alert(1)",
    'javascript:alert(1)',
    '<img src=x onerror=alert(1)>',
    { toString: () => '<script>' },
    ['<script>'],
    1e9,
    true,
  ]

  for (const [type, attributes] of Object.entries(NODE_ATTRIBUTES)) {
    test(`${type} with any attributes`, () => {
      const names =
        'shape' in attributes ? Object.keys(attributes.shape as object) : ['id', 'provider', 'videoId', 'title']
      for (const payload of payloads) {
        const attrs = Object.fromEntries([...names, 'onclick', 'style', 'class'].map((name) => [name, payload]))
        const text = { type: 'text', text: String(payload), marks: marks(payload) }
        const node = { type, attrs, marks: marks(payload), content: [text], text: '<script>' } as unknown as BodyNode
        const body: Body = { type: 'doc', content: [node, { type: 'callout', content: [node] }] }
        expect(harmOf(htmlOf(body)), type).toEqual([])
      }
    })
  }

  test('nodes and marks that do not exist', () => {
    const text = { type: 'text', text: '<b>x</b>', marks: [{ type: 'constructor' }, { type: '__proto__' }] }
    const content = [{ type: 'script', content: [text] }, { type: 'constructor', content: [text] }, text]
    expect(htmlOf({ type: 'doc', content })).toBe('&lt;b&gt;x&lt;/b&gt;\n'.repeat(3).trim())
  })
})

const marks = (payload: unknown) =>
  ['link', 'textColor', 'highlight', 'code', 'script'].map((type) => ({
    type,
    attrs: { href: payload, title: payload, color: payload },
  }))
