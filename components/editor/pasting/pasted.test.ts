import { DOMParser, type ParseOptions, type Node as PmNode, type Slice } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { addFootnotes } from '@/components/editor/notes'
import { type Body, emptyBody, withBlockIds } from '@/lib/richtext/body'
import { schema } from '@/lib/richtext/extensions'
import { guardBody, UnfitBody } from '@/lib/richtext/guard'
import { HOSTILE } from '@/lib/richtext/hostile-html'
import { FIXTURES } from '@/lib/richtext/html-fixtures'
import { fillGaps } from './fill-gaps'
import { readHtml } from './reading-pasted'
import { shallow } from './shallow'

const dom = (html: string) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body as unknown as Node

/** What an editor holds after this was pasted into it: by its own parser, with linkedom's document for a browser's. */
function pasted(html: string): Body {
  const options: ParseOptions = { preserveWhitespace: true, context: schema.nodeFromJSON(emptyBody).resolve(1) }
  return after(DOMParser.fromSchema(schema).parseSlice(dom(html), options))
}

/** The same for what another program put on the clipboard. */
const pastedFromElsewhere = (html: string): Body => {
  const { content, footnotes } = readHtml(html, schema)
  return after(content, footnotes)
}

function after(slice: Slice, footnotes: PmNode[] = []): Body {
  const { tr } = EditorState.create({ schema, doc: schema.nodeFromJSON(emptyBody) })
  tr.replaceSelection(shallow(slice, 1))
  if (footnotes.length > 0) addFootnotes(tr, footnotes)
  return withBlockIds(JSON.parse(JSON.stringify(fillGaps(tr).doc.toJSON())) as Body)
}

function whyNot(body: Body): string | null {
  try {
    guardBody(body)
    return null
  } catch (error) {
    return error instanceof UnfitBody ? error.told.where : String(error)
  }
}

const EVIL = [
  'javascript:alert(1)',
  'data:image/png;base64,AAAA',
  'file:///C:/Users/me/clip_image001.png',
  `https://a.example/${'x'.repeat(5_000)}`,
  'x'.repeat(3_000),
  '-1',
  '0',
  '1e9',
  'NaN',
  '99999999999',
  '"><script>',
  '',
  ' ',
  'comment-1',
  'b-aaaaaaaa',
  'evil',
]
const ELEMENTS: Record<string, string[]> = {
  'a href="/x"': ['title', 'href', 'target', 'class', 'rel'],
  'a href="https://a.example/"': ['title', 'data-block'],
  a: ['name', 'id', 'href'],
  'span data-anchor': ['id', 'name'],
  img: ['src', 'alt', 'title', 'width', 'height', 'data-display-width', 'data-align', 'align'],
  'img src="/a.png"': ['src', 'alt', 'title', 'width', 'height', 'data-display-width', 'data-align', 'displayWidth'],
  'figure data-x': ['data-align', 'src', 'href', 'displayWidth', 'data-block'],
  'iframe src="https://www.youtube.com/embed/abcdefghijk"': ['title', 'provider', 'videoid', 'videoId'],
  'div data-embed="youtube"': ['provider', 'title'],
  'div data-html': ['data-html', 'html'],
  'aside data-callout': ['data-callout', 'kind'],
  ol: ['start', 'type', 'style'],
  li: ['value', 'data-checked', 'data-type'],
  'ul data-type="taskList"': ['data-checked'],
  'td colspan="2"': ['colspan', 'rowspan', 'colwidth', 'align', 'style'],
  th: ['colspan', 'rowspan', 'colwidth', 'align'],
  col: ['width', 'span'],
  table: ['caption'],
  'sup data-footnote-reference': ['data-footnote-reference'],
  'font color="red"': ['color', 'size'],
  'font size="1"': ['color'],
  'span style="color: red"': ['color', 'style'],
  mark: ['color', 'style'],
  'p style="text-align: center"': ['style', 'data-block', 'textalign'],
  h2: ['level', 'data-block', 'style'],
  details: ['open', 'data-block'],
  pre: ['language', 'class'],
  'code class="language-&quot;><b>"': ['class'],
}

describe('whatever is pasted can be saved', () => {
  test.each([...Object.values(FIXTURES), ...HOSTILE].map((html) => [html.slice(0, 60), html]))('%s', (_, html) => {
    if (!isTooDeepForLinkedom(html)) expect(whyNot(pasted(html))).toBeNull()
    expect(whyNot(pastedFromElsewhere(html))).toBeNull()
  })

  test.each(Object.entries(ELEMENTS))('<%s> with attributes of every kind', (element, attributes) => {
    const [name] = element.split(' ')
    for (const attribute of attributes) {
      for (const value of EVIL) {
        const written = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
        const one = `<${element.replace(new RegExp(` ${attribute}(?:="[^"]*")?(?= |$)`), '')} ${attribute}="${written}">x</${name}>`
        for (const html of [one, inItsPlace(one, name ?? '')]) {
          expect(whyNot(pasted(html)), html).toBeNull()
          expect(whyNot(pastedFromElsewhere(html)), html).toBeNull()
        }
      }
    }
  })

  test.each(Array.from({ length: 60 }, (_, seed) => [seed]))('soup number %i', (seed) => {
    const html = soup(seed)
    expect(whyNot(pasted(html)), html).toBeNull()
    expect(whyNot(pastedFromElsewhere(html)), html).toBeNull()
  })
})

describe('what was pasted is what it was', () => {
  const first = (html: string) => (DOMParser.fromSchema(schema).parse(dom(html)).toJSON() as Body).content[0]

  test.each([
    ['<h2>題</h2>', { type: 'heading', attrs: { level: 2 } }],
    ['<ol start="3" type="a"><li value="5">x</li></ol>', { type: 'orderedList', attrs: { start: 3, type: 'a' } }],
    ['<aside data-callout="tip"><p>x</p></aside>', { type: 'callout', attrs: { kind: 'tip' } }],
    ['<pre><code class="language-c++">x</code></pre>', { type: 'codeBlock', attrs: { language: 'c++' } }],
    [
      '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="動画"></iframe>',
      { type: 'embed', attrs: { provider: 'youtube', videoId: 'abcdefghijk', title: '動画' } },
    ],
    [
      '<figure data-align="left"><a href="/b"><img src="/a.png" alt="窓" width="300"></a><figcaption>説明</figcaption></figure>',
      { type: 'figure', attrs: { src: '/a.png', alt: '窓', width: 300, align: 'left', href: '/b' } },
    ],
  ])('%s', (html, node) => {
    expect(first(html)).toMatchObject(node)
  })

  test('the width of a column, for as many columns as the cell takes', () => {
    const cell = (attributes: string) =>
      first(`<table><tr><td ${attributes}>x</td></tr></table>`)?.content?.[0]?.content?.[0]?.attrs
    expect(cell('colspan="2" colwidth="100,200"')).toMatchObject({ colspan: 2, colwidth: [100, 200] })
    expect(cell('colspan="2" colwidth="100"')).toMatchObject({ colspan: 2, colwidth: null })
    expect(cell('colspan="7000" rowspan="0"')).toMatchObject({ colspan: 1, rowspan: 1 })
  })
})

function inItsPlace(html: string, name: string): string {
  if (/^(?:td|th)$/.test(name)) return `<table><tr>${html}</tr></table>`
  if (name === 'col') return `<table><colgroup>${html}</colgroup><tr><td>x</td></tr></table>`
  if (name === 'li') return `<ul data-type="taskList">${html}</ul>`
  if (name === 'figure')
    return html.replace('>x<', '><a href="javascript:1"><img src="/a.png"></a><figcaption>x</figcaption><')
  if (name === 'code') return `<pre>${html}</pre>`
  return `<p>前${html}後</p>`
}

/** Browsers nest 512 deep at most. */
const isTooDeepForLinkedom = (html: string) => html.length > 5_000

/** A tree of elements and attributes by chance, the same for the same seed. */
function soup(seed: number): string {
  let state = seed * 2_654_435_761 + 1
  const below = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >>> 12) % most
  }
  const names = Object.keys(ELEMENTS)
  const element = (depth: number): string => {
    if (depth === 0) return 'あ x\u00a0'
    const start = names[below(names.length)] ?? 'p'
    const [name = 'p'] = start.split(' ')
    const attributes = ELEMENTS[start] ?? []
    const value = (EVIL[below(EVIL.length)] ?? '').replaceAll('"', '&quot;')
    const inside = Array.from({ length: 1 + below(3) }, () => element(depth - 1)).join(below(2) ? ' ' : '')
    return `<${start} ${attributes[below(attributes.length)] ?? 'x'}="${value}">${inside}</${name}>`
  }
  return Array.from({ length: 6 }, () => element(4)).join('\n')
}
