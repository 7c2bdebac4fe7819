import { expect, test } from 'vitest'
import { htmlOf } from './line-breaks'

test('line breaks become paragraphs and breaks, but not beside blocks', () => {
  expect(htmlOf('一行目\n二行目\n\n次の段落', '1').html).toBe('<p>一行目<br>\n二行目</p>\n<p>次の段落</p>')
  expect(htmlOf('<ul>\n<li>一</li>\n</ul>', '__default__').html).toBe('<ul>\n<li>一</li>\n</ul>')
})

test('preformatted lines keep their indentation and blank lines', () => {
  const pre = '<pre>\n  if (a)\n\n    b()\n</pre>'
  expect(htmlOf(`前\n\n${pre}\n\n後`, '1').html).toContain(pre)
})

test('HTML stays as it is, whatever its filter is called', () => {
  for (const filter of ['0', 'richtext', 'wysiwyg']) expect(htmlOf('<p>a\nb</p>', filter).html).toBe('<p>a\nb</p>')
})

test('Markdown is converted', () => {
  expect(htmlOf('# 題\n\n- 一\n- 二', 'markdown').html).toMatch(/<h1>題<\/h1>\s*<ul>\s*<li>一<\/li>/)
})

test('Textile is kept as typed, and noted', () => {
  expect(htmlOf('h1. 題', 'textile_2')).toMatchObject({ note: 'note-textile', html: '<p>h1. 題</p>' })
})

test('where nothing is said, the text itself tells', () => {
  expect(htmlOf('一\n二', null).html).toContain('<br>')
  expect(htmlOf('<p>一\n二</p>', null).html).not.toContain('<br>')
})
