import { describe, expect, test } from 'vitest'
import { type BodyNode, numberedBlockId } from './body'
import { bodyFromHtml } from './from-html'

/** Blocks without their ids and without what is null. */
function bare({ type, attrs, content, marks, text }: BodyNode): BodyNode {
  const told = Object.entries(attrs ?? {}).filter(([name, value]) => name !== 'id' && value !== null)
  return {
    type,
    ...(told.length > 0 && { attrs: Object.fromEntries(told) }),
    ...(content && { content: content.map(bare) }),
    ...(marks && { marks }),
    ...(text !== undefined && { text }),
  }
}
const blocks = (html: string) => bodyFromHtml(html).body.content.map(bare)
const changes = (html: string) => bodyFromHtml(html).changes.map(({ message }) => message)
const text = (words: string, ...marks: NonNullable<BodyNode['marks']>): BodyNode => ({
  type: 'text',
  ...(marks.length > 0 && { marks }),
  text: words,
})
const p = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content })

describe('paragraphs', () => {
  test('two breaks part paragraphs, one is a break', () => {
    expect(blocks('一<br>二<br><br>三')).toEqual([p(text('一'), { type: 'hardBreak' }, text('二')), p(text('三'))])
  })

  test('white space is a browser’s; ends of line within Japanese are none', () => {
    expect(blocks('<p> これは\n  文 <b> です</b>\n</p>')).toEqual([
      p(text('これは文 '), text('です', { type: 'bold' })),
    ])
    expect(blocks('<p>one\ntwo</p>')).toEqual([p(text('one two'))])
  })

  test('a picture alone is a figure; with words, or as an icon, it stands in its line', () => {
    expect(blocks('<p align="center"><a href="/b"><img src="/s.jpg" alt="絵"></a></p>')).toEqual([
      { type: 'figure', attrs: { src: '/s.jpg', alt: '絵', align: 'center', href: '/b' } },
    ])
    expect(blocks('<p>言葉<img src="/s.jpg"></p>')[0]?.type).toBe('paragraph')
    expect(blocks('<p><img src="/i.gif" width="16"></p>')[0]?.type).toBe('paragraph')
  })
})

describe('styles', () => {
  test('named like parts of every object mean nothing', () => {
    expect(blocks('<p style="__proto__: a; constructor: b; valueOf: c">x</p>')).toEqual([p(text('x'))])
  })

  test('that mean something become marks and alignment', () => {
    const [block] = blocks(
      '<div style="text-align:right"><span style="color:#C00; font-weight:700; text-decoration:underline">x</span></div>',
    )
    expect(block?.attrs).toEqual({ textAlign: 'right' })
    expect(block?.content?.[0]?.marks).toEqual([
      { type: 'textColor', attrs: { color: '#cc0000' } },
      { type: 'bold' },
      { type: 'underline' },
    ])
  })

  test('that take a meaning back do so', () => {
    expect(blocks('<b style="font-weight:normal">x</b>')).toEqual([p(text('x'))])
    expect(blocks('<font color="red">r<font color="black">b</font></font>')[0]?.content?.[1]).toEqual(text('b'))
  })

  test('that are lost are told once', () => {
    expect(changes('<font face="Arial" size="5">a</font><span style="font-family:x;font-size:20px">b</span>')).toEqual([
      'Sizes of text were not kept.',
      'Typefaces were not kept.',
    ])
    expect(changes('<p style="margin:0;line-height:2;color:#333">a</p>')).toEqual([])
  })

  test('hidden text is dropped and told', () => {
    expect(blocks('<p>a<span style="display:none">spam</span></p>')).toEqual([p(text('a'))])
    expect(changes('<p hidden>spam</p>')).toEqual(['Hidden text was dropped.'])
  })
})

describe('options', () => {
  test('links are rewritten, wherever they stand', () => {
    const { body } = bodyFromHtml(
      '<a href="http://old/a">a</a><a href="http://old/b"><img src="s"></a><form><input><a href="http://old/c">c</a></form>',
      {
        rewriteLink: (href) => href.replace('http://old', ''),
      },
    )
    const json = JSON.stringify(body)
    expect(json).not.toContain('http://old')
    expect(json).toMatch(/"\/a".*"\/b".*\/c/)
  })

  test('a rewriting cannot smuggle in what may not be', () => {
    const { body } = bodyFromHtml('<a href="http://old/a">a</a>', { rewriteLink: () => 'javascript:alert(1)' })
    expect(body.content.map(bare)).toEqual([p(text('a'))])
  })

  test('pictures are replaced, with the file’s size and the size they were shown at', () => {
    const image = (src: string) =>
      src === 'http://old/x.png' ? { src: '/media/x.png', width: 1600, height: 1200 } : null
    const figure = (html: string) => bare(bodyFromHtml(html, { image }).body.content[0] ?? p())
    expect(figure('<img src="http://old/x.png" width="400" height="300">').attrs).toEqual({
      src: '/media/x.png',
      width: 1600,
      height: 1200,
      displayWidth: 400,
    })
    expect(figure('<img src="http://other/x.png" width="400">').attrs).toEqual({
      src: 'http://other/x.png',
      width: 400,
    })
  })

  test('the same ids each time', () => {
    const ids = () => JSON.stringify(bodyFromHtml('<ul><li>a<li>b</ul>c', { blockId: numberedBlockId }).body)
    expect(ids()).toBe(ids())
    expect(ids()).toContain('"id":"00000000"')
  })
})

describe('what other blogs’ editors made', () => {
  test('tasks, numbers and definitions', () => {
    expect(
      blocks('<ul><li><label><input type="checkbox" checked> a</label></li><li><input type="checkbox">b</li></ul>'),
    ).toEqual([
      {
        type: 'taskList',
        content: [
          { type: 'taskItem', attrs: { checked: true }, content: [p(text('a'))] },
          { type: 'taskItem', attrs: { checked: false }, content: [p(text('b'))] },
        ],
      },
    ])
    expect(blocks('<dl><dt>語<dd>意味</dl>')).toEqual([
      {
        type: 'descriptionList',
        content: [
          { type: 'descriptionTerm', content: [text('語')] },
          { type: 'descriptionDetails', content: [p(text('意味'))] },
        ],
      },
    ])
  })

  test('videos in frames, in plug-ins and by script', () => {
    const video = (html: string) => blocks(html)[0]?.attrs
    expect(video('<iframe src="https://player.vimeo.com/video/123?h=1"></iframe>')).toMatchObject({
      provider: 'vimeo',
      videoId: '123',
    })
    expect(
      video('<object><param name="movie" value="http://www.youtube.com/v/abcdefghijk&hl=ja"><embed src="x"></object>'),
    ).toMatchObject({
      provider: 'youtube',
      videoId: 'abcdefghijk',
    })
    expect(video('<script src="http://ext.nicovideo.jp/thumb_watch/sm9?w=490"></script>')).toMatchObject({
      provider: 'niconico',
      videoId: 'sm9',
    })
    expect(video('<iframe src="//www.dailymotion.com/embed/video/x7tgad0"></iframe>')).toMatchObject({
      provider: 'dailymotion',
    })
  })

  test('footnotes of Markdown, WordPress and Hatena', () => {
    const sources = [
      '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup></p><div class="footnotes"><hr><ol><li id="fn:1"><p>注<a href="#fnref:1" class="footnote-backref">↩</a></p></li></ol></div>',
      '<p>a<sup data-fn="u" class="fn"><a href="#u" id="u-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="u">注 <a href="#u-link">↩︎</a></li></ol>',
      '<p>a<span class="footnote"><a href="#f-1" name="fn-1" title="注">*1</a></span></p><div class="footnote"><p class="footnote"><a href="#fn-1" name="f-1" class="footnote-number">*1</a><span class="footnote-delimiter">:</span><span class="footnote-text">注</span></p></div>',
    ]
    for (const html of sources) {
      const { content } = bodyFromHtml(html, { blockId: numberedBlockId }).body
      expect(content.map(({ type }) => type)).toEqual(['paragraph', 'footnotes'])
      expect(content[0]?.content?.[1]).toEqual({
        type: 'footnoteReference',
        attrs: { footnote: content[1]?.content?.[0]?.attrs?.id },
      })
      expect(bare(content[1] ?? p()).content).toEqual([{ type: 'footnote', content: [p(text('注'))] }])
    }
  })

  test('a list of footnotes within two containers is read once', () => {
    const note = '<li id="fn:1"><p>注</p></li>'
    const html = `<p>a<sup><a href="#fn:1">1</a></sup></p><div class="footnotes"><div class="footnotes"><ol>${note}</ol></div></div>`
    expect(blocks(html).at(-1)).toEqual({
      type: 'footnotes',
      content: [{ type: 'footnote', content: [p(text('注'))] }],
    })
  })

  test('code with its language, call-outs, boxes, captions, a marker of the rest', () => {
    expect(blocks('<pre class="brush: php">&lt;?php\n\n  x</pre>')).toEqual([
      { type: 'codeBlock', attrs: { language: 'php' }, content: [text('<?php\n\n  x')] },
    ])
    expect(blocks('<div class="alert alert-warning">x</div>')[0]?.attrs).toEqual({ kind: 'warning' })
    expect(blocks('<div style="border: solid 1px #ccc">x</div>')[0]?.attrs).toEqual({ kind: 'box' })
    expect(blocks('<div style="border: 0">x</div>')).toEqual([p(text('x'))])
    expect(blocks('<div class="wp-caption aligncenter"><img src="/a"><p class="wp-caption-text">題</p></div>')).toEqual(
      [{ type: 'figure', attrs: { src: '/a', align: 'center' }, content: [text('題')] }],
    )
    expect(blocks('a<!--more-->b').map(({ type }) => type)).toEqual(['paragraph', 'more', 'paragraph'])
  })

  test('pictures that scripts load late come once', () => {
    const html = '<img src="data:image/gif;base64,AA" data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>'
    expect(blocks(html)).toEqual([{ type: 'figure', attrs: { src: '/a.jpg' } }])
    expect(blocks('<img src="http://counter/c.gif" width="1" height="1">x')).toEqual([p(text('x'))])
  })

  test('what cannot be held is kept as HTML, with its frames as links', () => {
    const [block] = blocks('<form><input name="q"><iframe src="https://a.example/"></iframe></form>')
    expect(block?.attrs?.html).toBe(
      '<input disabled><a href="https://a.example/" rel="noopener">https://a.example/</a>',
    )
    expect(changes('<video src="/v.mp4"></video>')).toEqual(['A <video> is kept as HTML.'])
  })
})
