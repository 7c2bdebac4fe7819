import { expect, test } from 'vitest'
import { portableHtml } from './portable-html'

const BASE = 'https://blog.example/2015/03/drive'
const portable = (html: string) => portableHtml(html, BASE)

test('every address becomes absolute', () => {
  expect(portable('<a href="#b-1">注</a><a href="/about">私</a><img src="/media/a.png" alt="">')).toBe(
    `<a href="${BASE}#b-1">注</a><a href="https://blog.example/about">私</a><img src="https://blog.example/media/a.png" alt="">`,
  )
  expect(portable('<img srcset="/media/a-480.webp 480w, /media/a-960.webp 960w">')).toBe(
    '<img srcset="https://blog.example/media/a-480.webp 480w, https://blog.example/media/a-960.webp 960w">',
  )
})

test('addresses elsewhere stay as they are written', () => {
  expect(portable('<a href="mailto:a@blog.example">文</a><a href="http://[">壊</a>')).toBe(
    '<a href="mailto:a@blog.example">文</a><a href="http://[">壊</a>',
  )
})

test('ids, classes and what only our page understands are left behind', () => {
  expect(
    portable(
      '<h2 id="b-abc" class="x">題</h2><p data-id="1" role="note" tabindex="0" aria-label="x">文</p><!-- 注 -->',
    ),
  ).toBe('<h2>題</h2><p>文</p>')
  expect(
    portable('<pre><code class="hljs"><span class="k">let</span> <span class="n"><span>a</span></span></code></pre>'),
  ).toBe('<pre><code>let a</code></pre>')
})

test('text, ruby and line ends stay', () => {
  const html = '<p>1 &#x3C; 2 <ruby>漢字<rt>かんじ</rt></ruby></p>\n<pre>a\n  b</pre>'
  expect(portable(html)).toBe(html)
})
