import { DOMSerializer } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { type Body, numberedBlockId } from '@/lib/richtext/body'
import { schema } from '@/lib/richtext/extensions'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { guardBody } from '@/lib/richtext/guard'
import { renderBody } from '@/lib/richtext/render'

/** Every node and mark that a body can hold. */
const EVERYTHING: Record<string, string> = {
  'lines of text':
    '<h2>題</h2><p>文<br>次</p><p style="text-align:center">中央</p><hr><blockquote><p>引用</p></blockquote>',
  marks:
    '<p><b>太</b><em>強</em><s>消</s><u>下</u><code>c</code><sup>上</sup><sub>下</sub><small>小</small><kbd>K</kbd><a href="/x">先</a></p>',
  colours:
    '<p><span style="color:#d00000">赤</span><span style="background-color:#ffee00">黄</span><mark>印</mark></p>',
  lists: '<ul><li>一<ol start="3"><li>二</li></ol></li></ul><dl><dt>語</dt><dd>説明</dd></dl>',
  tasks: '<ul><li><input type="checkbox" checked>済み</li><li><input type="checkbox">まだ</li></ul>',
  code: '<pre><code class="language-js">let a = 1</code></pre>',
  table: '<table><tr><th>甲</th><th align="center">乙</th></tr><tr><td colspan="2">丙</td></tr></table>',
  pictures:
    '<figure><a href="/b"><img src="/a.png" alt="絵" align="right"></a><figcaption>説明</figcaption></figure><p>字<img src="/i.png" alt="印" align="left"></p>',
  'a video': '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="題"></iframe>',
  'a video without a name': '<iframe src="https://vimeo.com/12345"></iframe>',
  folds: '<details open><summary>開く</summary><p>中</p></details>',
  boxes: '<div class="callout callout-tip"><p>助言</p></div><div style="border:1px solid #000"><p>囲み</p></div>',
  ruby: '<p><ruby>漢字<rt>かんじ</rt></ruby></p>',
  footnotes:
    '<p>a<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><div class="footnotes"><ol><li id="fn:1">注</li></ol></div>',
  'a place and a beginning': '<p><a name="x"></a>ここ</p><!--more--><p>続き</p>',
}

/** What the two say differently on purpose: numbers and ways back are decorations, boxes of tasks are real boxes there. */
const ASIDE = /\[\d+\]|\*|↩|☑|☐|[()（）\s]/g
/** Classes that mean a look of the node itself. */
const LOOK =
  /^(?:callout|callout-\w+|embed|embed-provider|embed-title|ink-\w+|mark-\w+|align-\w+|footnote-reference|footnotes|more)$/

const page = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document

function inTheEditor(body: Body) {
  const document = page('')
  const options = { document: document as unknown as Document }
  document.body.append(
    DOMSerializer.fromSchema(schema).serializeFragment(schema.nodeFromJSON(body).content, options) as never,
  )
  return document.body
}

const forReaders = (body: Body) =>
  page(
    renderBody(body)
      .map(({ html }) => html)
      .join(''),
  ).body

type Page = ReturnType<typeof forReaders>
const words = (of: Page) => (of.textContent ?? '').replace(ASIDE, '')
const looks = (of: Page) =>
  [...of.querySelectorAll('[class]')]
    .flatMap((element) => [...element.classList])
    .filter((name) => LOOK.test(name))
    .sort()

test.each(Object.entries(EVERYTHING))('the author sees what readers get: %s', (_, html) => {
  const body = guardBody(bodyFromHtml(html, { blockId: numberedBlockId }).body)
  const [editor, reader] = [inTheEditor(body), forReaders(body)]
  expect(words(editor)).toBe(words(reader))
  // readers get alignment as a class; the editor writes that of lines and cells as a style
  const shared = (names: string[]) => names.filter((name) => !name.startsWith('align-'))
  expect(shared(looks(editor))).toEqual(shared(looks(reader)))
})

test('everything was compared', () => {
  const seen = new Set<string>()
  for (const html of Object.values(EVERYTHING)) {
    const see = (node: { type: string; content?: unknown[]; marks?: { type: string }[] }) => {
      seen.add(node.type)
      for (const { type } of node.marks ?? []) seen.add(type)
      for (const child of node.content ?? []) see(child as typeof node)
    }
    see(bodyFromHtml(html).body)
  }
  const all = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)]
  expect(all.filter((name) => !seen.has(name))).toEqual(['htmlBlock']) // sanitised by the same function in both
})
