import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { schema } from '@/lib/richtext/extensions'
import * as highlighting from '@/lib/richtext/highlighting'
import { renderBody } from '@/lib/richtext/render'
import { coloursIn } from './CodeColours'

const code = (text: string, language: string | null, isBold = false) =>
  schema.node('codeBlock', { language }, schema.text(text, isBold ? [schema.mark('bold')] : []))
const docOf = (...blocks: ReturnType<typeof code>[]) => schema.node('doc', null, blocks)

const ofEditor = (doc: ReturnType<typeof docOf>) =>
  coloursIn(doc, highlighting)
    .find()
    .map(({ from, to }) => doc.textBetween(from, to))
    .sort()

const ofReader = (doc: ReturnType<typeof docOf>) => {
  const html = renderBody(doc.toJSON())
    .map((block) => block.html)
    .join('')
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  return [...document.querySelectorAll('code span')].map(({ textContent }) => textContent).sort()
}

test.each([
  ['what it says, and what is within', [code('const a = `x ` + f(b, 1) // 日本語', 'JS')]],
  ['each block at its place', [code('<b class="a">太字</b>', 'html'), code('SELECT 1 -- 一', 'sql')]],
])('code has the colours that readers see: %s', (_, blocks) => {
  const doc = docOf(...blocks)
  expect(ofEditor(doc).length).toBeGreaterThan(2)
  expect(ofEditor(doc)).toEqual(ofReader(doc))
})

test.each([
  ['of no language', code('const a = 1', null)],
  ['of one that nobody knows', code('const a = 1', 'no-such')],
  ['with marks of its author', code('const a = 1', 'js', true)],
  ['that is too long to be coloured at each key', code('const a = 1\n'.repeat(1_000), 'js')],
])('code is plain: %s', (_, block) => {
  expect(ofEditor(docOf(block))).toEqual([])
})
