import { expect, test } from 'vitest'
import { plainTitle, plainWords } from './plain-words'

test('plain comments stay as they are, entities read once', () => {
  expect(plainWords('a < b && c > d\n  indented\n\n&lt;p&gt; &amp;amp;')).toBe(
    'a < b && c > d\n  indented\n\n<p> &amp;',
  )
})

test('markup becomes words, links keep their address', () => {
  expect(plainWords('<p>a <b>b</b></p><p><a href="http://x.example/">here</a></p>')).toBe(
    'a b\n\nhere (http://x.example/)',
  )
  expect(plainWords('<a href="http://x.example/">http://x.example/</a>')).toBe('http://x.example/')
  expect(plainWords('<a href="javascript:alert(1)">x</a><script>bad()</script>')).toBe('x')
})

test('what a browser shows nothing of is taken away; without an end it is words', () => {
  expect(plainWords('a<!-- b -->c<style>p {}</style>d')).toBe('acd')
  for (const text of ['use <script> here', 'a <!-- b\n  c', 'a <style>\nb', '<script>x</script>y <SCRIPT> z']) {
    expect(plainWords(text)).toBe(text.replace('<script>x</script>', ''))
  }
  expect(plainTitle('the <script> tag and <b>more</b>')).toBe('the <script> tag and more')
  expect(plainTitle('<!-- begins')).toBe('<!-- begins')
  expect(plainWords('<script><!--<script></script>after')).toBe('after')
})

test('ends of line are kept unless blocks make them', () => {
  expect(plainWords('a\n<b>b</b>\nc')).toBe('a\nb\nc')
  expect(plainWords('<p>a\nb</p>\n<ul><li>c</li></ul>')).toBe('a b\n\n- c')
})

test('titles are read once: entities, markup, generics', () => {
  expect(plainTitle('R&amp;D と <b>太字</b> と List<T>')).toBe('R&D と 太字 と List<T>')
  expect(plainTitle('List&lt;T&gt;')).toBe('List<T>')
})
