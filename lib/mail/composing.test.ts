import { expect, test } from 'vitest'
import { composed } from './composing'

test('text and HTML say the same, and what somebody typed is no HTML', () => {
  const { text, html } = composed('ja', [
    { kind: 'text', text: '<b>題名</b> & 本文\n二行目' },
    { kind: 'quote', text: '一行\n\n> 引用' },
    { kind: 'link', text: '読む', url: 'https://blog.example/a?b=1&c="2"' },
    { kind: 'small', text: '心当たりがないときは捨ててください。' },
  ])
  expect(text).toBe(
    '<b>題名</b> & 本文\n二行目\n\n> 一行\n> \n> > 引用\n\n読む\nhttps://blog.example/a?b=1&c="2"\n\n-- \n心当たりがないときは捨ててください。\n',
  )
  expect(html).toContain('<html lang="ja">')
  expect(html).toContain('&lt;b&gt;題名&lt;/b&gt; &amp; 本文<br>\n二行目')
  expect(html).toContain('href="https://blog.example/a?b=1&amp;c=&quot;2&quot;"')
  expect(html).not.toMatch(/<(?:img|script|link|style)\b/)
})
