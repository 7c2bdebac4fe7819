import { expect, test } from 'vitest'
import { escaped, paragraphs } from './html-text'
import { type PlacedAddendum, wholeText } from './whole-text'

const block = (id: string, inside: string[] = []) => ({ id, ids: [id, ...inside], html: `<p>${id}</p>` })
const addendum = (name: string, place: Partial<PlacedAddendum> = {}): PlacedAddendum => ({
  placement: 'end',
  afterBlock: null,
  heading: name,
  blocks: [block(`of-${name}`)],
  ...place,
})
const order = (html: string) => [...html.matchAll(/<(?:p|h2)>([^<]+)</g)].map((match) => match[1])

test('addenda stand where they were placed, each group in its order', () => {
  const text = wholeText(
    [block('one'), block('two', ['inner'])],
    [
      addendum('end'),
      addendum('second', { placement: 'after', afterBlock: 'one' }),
      addendum('top', { placement: 'top' }),
      addendum('third', { placement: 'after', afterBlock: 'one' }),
      addendum('nested', { placement: 'after', afterBlock: 'inner' }),
    ],
  )
  expect(order(text)).toEqual([
    'top',
    'of-top',
    'one',
    'second',
    'of-second',
    'third',
    'of-third',
    'two',
    'nested',
    'of-nested',
    'end',
    'of-end',
  ])
})

test('an addendum whose block is gone stands at the end', () => {
  const lost = addendum('lost', { placement: 'after', afterBlock: 'gone' })
  expect(order(wholeText([block('one')], [lost]))).toEqual(['one', 'lost', 'of-lost'])
})

test('plain text becomes escaped paragraphs', () => {
  expect(paragraphs('一行目\r\n二行目\n\n\n<script>&')).toBe('<p>一行目<br>二行目</p>\n<p>&lt;script&gt;&amp;</p>')
  expect(paragraphs(' \n ')).toBe('')
  expect(escaped('"<&>')).toBe('&quot;&lt;&amp;&gt;')
})
