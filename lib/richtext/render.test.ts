import { describe, expect, test } from 'vitest'
import { type Body, type BodyNode, numberedBlockId, withBlockIds } from './body'
import { bodyFromHtml } from './from-html'
import { FIXTURES } from './html-fixtures'
import { renderBody } from './render'

const rendered = (html: string) =>
  renderBody(bodyFromHtml(html, { blockId: numberedBlockId }).body).map((block) =>
    block.html.replace(/ id="b-\w+"/g, ''),
  )
const html = (...content: BodyNode[]) =>
  renderBody(withBlockIds({ type: 'doc', content }, numberedBlockId)).map((block) => block.html)

describe('blocks', () => {
  test('come out one by one with their ids, and headings with level and text', () => {
    const body: Body = bodyFromHtml('<h3>題 <b>一</b></h3><ul><li>a</li></ul>', { blockId: numberedBlockId }).body
    expect(renderBody(body)).toEqual([
      {
        id: '00000000',
        ids: ['00000000'],
        html: '<h3 id="b-00000000">題 <strong>一</strong></h3>',
        heading: { level: 3, text: '題 一' },
      },
      { id: '00000001', ids: ['00000001', '00000002', '00000003'], html: '<ul id="b-00000001"><li>a</li></ul>' },
    ])
  })

  test('have their own id at their outermost element, whatever they are', () => {
    for (const source of Object.values(FIXTURES)) {
      for (const block of renderBody(bodyFromHtml(source).body)) {
        expect(block.html).toMatch(new RegExp(`^<\\w+ id="b-${block.id}"`))
        expect(block.ids[0]).toBe(block.id)
      }
    }
  })

  test('headings never reach the level of the page’s title, and keep their distance', () => {
    expect(rendered('<h1>a</h1><h2>b</h2><h6>c</h6>')).toEqual(['<h2>a</h2>', '<h3>b</h3>', '<h6>c</h6>'])
    expect(rendered('<h2>a</h2><h3>b</h3>')).toEqual(['<h2>a</h2>', '<h3>b</h3>'])
  })

  test('lists keep their numbers, letters and nesting', () => {
    expect(rendered('<ol start="3" type="a"><li value="5">a<ol><li>b</ol></ol>')).toEqual([
      '<ol start="3" type="a"><li value="5">a<ol><li>b</li></ol></li></ol>',
    ])
  })

  test('tables scroll by keyboard, are named, and say what their header cells head', () => {
    expect(
      rendered('<table><tr><th>品</th><th>値</th></tr><tr><th>茶</th><td align="right">百円</td></tr></table>'),
    ).toEqual([
      '<div class="scroll" tabindex="0" role="region" aria-label="品, 値"><table><thead><tr><th scope="col">品</th>' +
        '<th scope="col">値</th></tr></thead><tbody><tr><th scope="row">茶</th><td><p class="align-right">百円</p></td></tr></tbody></table></div>',
    ])
  })

  test('code is highlighted when shown, keeps its space, and is plain in unknown languages', () => {
    expect(rendered('<pre><code class="language-js">if (a)\n\n  b("&lt;")</code></pre>')).toEqual([
      '<pre tabindex="0"><code class="language-js"><span class="hljs-keyword">if</span> (a)\n\n  ' +
        '<span class="hljs-title function_">b</span>(<span class="hljs-string">&quot;&lt;&quot;</span>)</code></pre>',
    ])
    expect(rendered('<pre class="lang-klingon">&lt;b&gt;</pre>')).toEqual([
      '<pre tabindex="0"><code class="language-klingon">&lt;b&gt;</code></pre>',
    ])
  })

  test('passages that were marked in code stay marked', () => {
    expect(rendered('<pre class="lang-js">a <b>b</b> <a href="/c">c</a></pre>')).toEqual([
      '<pre tabindex="0"><code class="language-js">a <strong>b</strong> <a href="/c">c</a></code></pre>',
    ])
  })

  test('a video is a link; nothing of its site is loaded', () => {
    expect(rendered('<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0" title="動画"></iframe>')).toEqual([
      '<p class="embed"><a href="https://www.youtube.com/watch?v=abcdefghijk" rel="noopener">' +
        '<span class="embed-provider">YouTube</span> <span class="embed-title">動画</span></a></p>',
    ])
  })

  test('footnotes are numbered as the text refers to them, and lead back once', () => {
    const note = (id: string, words: string): BodyNode => ({
      type: 'footnote',
      attrs: { id },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    })
    const sign = (footnote: string): BodyNode => ({ type: 'footnoteReference', attrs: { footnote } })
    const [line, notes] = html(
      { type: 'paragraph', content: [sign('bbbbbbbb'), sign('aaaaaaaa'), sign('bbbbbbbb'), sign('cccccccc')] },
      { type: 'footnotes', content: [note('aaaaaaaa', '甲'), note('bbbbbbbb', '乙')] },
    )
    expect(line?.match(/href="[^"]*"( id="[^"]*")?|\[\d\]/g)).toEqual([
      'href="#b-bbbbbbbb" id="fnref-bbbbbbbb"',
      '[1]',
      'href="#b-aaaaaaaa" id="fnref-aaaaaaaa"',
      '[2]',
      'href="#b-bbbbbbbb"',
      '[1]',
    ])
    expect(notes).toMatch(/乙.*#fnref-bbbbbbbb.*甲.*#fnref-aaaaaaaa/)
  })
})

describe('lines', () => {
  test('a link is one element though its words differ', () => {
    expect(rendered('<p><a href="/x">一<b>二</b></a><b>三</b></p>')).toEqual([
      '<p><a href="/x">一<strong>二</strong></a><strong>三</strong></p>',
    ])
  })

  test('links elsewhere give the other page no hold on ours', () => {
    expect(rendered('<a href="https://a.example/" target="_blank" title="&quot;A&quot;">a</a>')).toEqual([
      '<p><a href="https://a.example/" title="&quot;A&quot;" rel="noopener">a</a></p>',
    ])
  })

  test('ruby is readable where it is not known', () => {
    expect(rendered('<ruby>漢字<rt>かんじ</rt></ruby>')).toEqual([
      '<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></p>',
    ])
  })

  test('names of places are kept as they were', () => {
    expect(rendered('<h2 id="手順">題</h2><a name="end"></a><p>終</p>')).toEqual([
      '<h2><span id="手順"></span>題</h2>',
      '<p><span id="end"></span>終</p>',
    ])
  })
})

describe('pictures', () => {
  const hash = 'a'.repeat(64)
  const figure = (attrs: BodyNode['attrs']) => html({ type: 'figure', attrs })[0]?.replace(/ id="b-\w+"/, '')

  test('of elsewhere are shown as they are', () => {
    expect(figure({ src: 'https://a.example/x.jpg', alt: '"説明"', width: 800, height: 600, displayWidth: 400 })).toBe(
      '<figure><img src="https://a.example/x.jpg" alt="&quot;説明&quot;" width="400" height="300" loading="lazy" decoding="async"></figure>',
    )
  })

  test('that are stored come in the formats and widths there are, and open when clicked', () => {
    const shown = figure({ src: `/media/${hash}.jpg`, alt: '', width: 1000, height: 500 }) ?? ''
    expect(shown).toContain(`<a href="/media/${hash}.jpg"><picture><source type="image/avif"`)
    expect(shown).toContain(
      `srcset="/media/${hash}-480.avif 480w, /media/${hash}-960.avif 960w" sizes="(max-width: 1000px) 100vw, 1000px"`,
    )
    expect(shown).toContain(`<img src="/media/${hash}.jpg" alt="" width="1000" height="500"`)
    expect(shown).not.toContain('1600')
  })

  test('that lead elsewhere are not wrapped once more; moving ones have no variants', () => {
    const shown = figure({ src: `/media/${hash}.gif`, width: 1000, height: 500, href: '/x' })
    expect(shown?.match(/<a /g)).toHaveLength(1)
    expect(shown).not.toContain('<picture>')
  })

  test('that may not be shown leave their alt text', () => {
    expect(figure({ src: 'javascript:alert(1)', alt: '<b>' })).toBe('<figure>&lt;b&gt;</figure>')
  })
})
