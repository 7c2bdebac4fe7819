import { expect, test } from 'vitest'
import { htmlOf } from './line-breaks'

test.each(['0', 'richtext', 'wysiwyg'])('%s is HTML already', (filter) => {
  expect(htmlOf('<p>a</p>\nb', filter)).toEqual({ html: '<p>a</p>\nb' })
})

test.each(['1', '__default__', '__default__,other'])('%s makes paragraphs and breaks', (filter) => {
  expect(htmlOf('a\nb\n\nc', filter).html).toBe('<p>a<br>\nb</p>\n<p>c</p>')
})

test('code keeps its indentation and its blank lines', () => {
  const pre = '<pre>if (a) {\n\n    b\n}</pre>'
  expect(htmlOf(`a\n${pre}\n\nc`, '1').html).toBe(`<p>a\n${pre}</p>\n<p>c</p>`)
})

test('blocks are not wrapped, nor broken where they meet words', () => {
  expect(htmlOf('<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n\nc', '1').html).toBe(
    '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c</p>',
  )
})

test('Markdown is converted, Textile is shown as typed and noted', () => {
  expect(htmlOf('# a\n\nb **c**', 'markdown')).toEqual({ html: '<h1>a</h1>\n<p>b <strong>c</strong></p>\n' })
  expect(htmlOf('h1. a', 'textile_2')).toEqual({ html: '<p>h1. a</p>', note: 'note-textile' })
})

test('Markdown that cannot be converted is shown as typed and noted', () => {
  const long = 'a '.repeat(100_001)
  expect(htmlOf(long, 'markdown')).toEqual({ html: `<p>${long}</p>`, note: 'note-markdown' })
  const nested = `${'> '.repeat(20_000)}x`
  expect(htmlOf(nested, 'markdown').html).toContain('x')
})

test('a tag that is not closed keeps nothing', () => {
  expect(htmlOf('<pre a\nb <b>c</b>\n</pre>', '1').html).toContain('<br>\nb')
})

test('where nothing is said the text tells', () => {
  expect(htmlOf('a\n\nb', null).html).toBe('<p>a</p>\n<p>b</p>')
  expect(htmlOf('<p>a</p>\n\nb', null).html).toBe('<p>a</p>\n\nb')
})
