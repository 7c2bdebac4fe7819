import { DOMParser, DOMSerializer } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { type Body, numberedBlockId } from './body'
import { schema } from './extensions'
import { bodyFromHtml } from './from-html'
import { guardBody } from './guard'
import { FIXTURES } from './html-fixtures'

const OTHERS = {
  footnotes:
    '<p>a<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><div class="footnotes"><ol><li id="fn:1">注</li></ol></div>',
  'a video': '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="題"></iframe>',
  tasks: '<ul><li><input type="checkbox" checked>a</li><li><input type="checkbox">b</li></ul>',
  'a call-out': '<div class="callout callout-tip">x</div>',
  'everything about a picture':
    '<figure><a href="/b"><img src="/a.jpg" alt="絵" title="題" width="300" height="200" align="right"></a><figcaption>説明</figcaption></figure>',
  'a numbered item': '<ol start="4"><li value="9">x</li></ol>',
}

test.each(Object.entries({ ...FIXTURES, ...OTHERS }))('what the editor copies it can paste: %s', (_, html) => {
  const image = (src: string) => ({ src, width: 600, height: 400 })
  const body = guardBody(bodyFromHtml(html, { blockId: numberedBlockId, image }).body)
  expect(guardBody(pasted(copied(body)))).toEqual(body)
})

const page = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document

function copied(body: Body): string {
  const { content } = schema.nodeFromJSON(body)
  const document = page('')
  const box = document.createElement('div')
  // linkedom's document stands in for a browser's.
  const options = { document: document as unknown as Document }
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(content, options) as never)
  return box.innerHTML
}

function pasted(html: string): unknown {
  const root = page(html).body as unknown as globalThis.Node
  return DOMParser.fromSchema(schema).parse(root, { preserveWhitespace: true }).toJSON()
}
