import { expect, test } from 'vitest'
import { type Body, numberedBlockId } from '@/lib/richtext/body'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { guardBody } from '@/lib/richtext/guard'
import { FIXTURES } from '@/lib/richtext/html-fixtures'
import { bodyFromMarkdown } from './reading'
import { isSame } from './sameness'
import { markdownOf } from './writing'

const bodyOf = (html: string): Body =>
  guardBody(bodyFromHtml(html, { blockId: numberedBlockId, image: (src) => ({ src, width: 600, height: 400 }) }).body)

const CASES: Record<string, string> = {
  ...FIXTURES,
  signs:
    '<p>*星* _線_ `逆` [角](丸) # 井 1. 番号 &amp;amp; ~~波~~ | 縦 &lt;b&gt;</p><p># 見出しではない</p><p>- 項目ではない</p><p>1. 番号ではない</p>',
  marks:
    '<p><b>太字</b>と<em>強調</em>と<s>消</s>と<code>a`b</code>と<b>「括弧」</b>です。<a href="/x_(y)" title="題&quot;">リンク</a></p>',
  lists: '<ul><li>一<ol start="3"><li>二<ul><li>三</li></ul></li></ol></li><li>四</li></ul>',
  code: '<pre><code class="language-js">let a = 1\n\n```\n# b</code></pre>',
  table: '<table><tr><th>甲</th><th>乙</th></tr><tr><td>a|b</td><td><b>c</b></td></tr></table>',
  footnotes:
    '<p>a<sup id="fnref:1"><a href="#fn:1">1</a></sup>。</p><div class="footnotes"><ol><li id="fn:1">注の<b>文</b></li></ol></div>',
  'a call-out': '<div class="callout callout-tip"><p>x</p><ul><li>y</li></ul></div>',
  tasks: '<ul><li><input type="checkbox" checked>a</li><li><input type="checkbox">b</li></ul>',
  'a video': '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="題"></iframe>',
  pictures:
    '<figure><img src="/media/a.png" alt="窓 *" width="300"></figure><p>線の中の<img src="/media/b.png" alt="">絵</p>',
  'stored pictures': `<figure><img src="/media/${'a'.repeat(64)}.png" alt="窓"><figcaption>説明と<b>太字</b></figcaption></figure>`,
  colours: '<p><span style="color:#ff0000">赤</span>と<mark>黄</mark></p>',
}

test.each(Object.entries(CASES))('nothing is lost in silence on the way to Markdown and back: %s', (_, html) => {
  const body = bodyOf(html)
  const { text, lost } = markdownOf(body)
  const back = guardBody(bodyFromMarkdown(text, body))
  const before = body.content.filter(({ type, content }) => type !== 'paragraph' || content?.length)
  if (lost.length > 0) return
  const after = back.content.filter(({ type, content }) => type !== 'paragraph' || content?.length)
  expect(after.map(({ type }) => type)).toEqual(before.map(({ type }) => type))
  for (const [at, node] of before.entries()) expect(isSame(after[at], node), text).toBe(true)
})

test('what Markdown has no signs for is said in HTML; what HTML cannot say is named', () => {
  const told = Object.entries(CASES).flatMap(([name, html]) => {
    const { lost } = markdownOf(bodyOf(html))
    return lost.length > 0 ? [[name, lost]] : []
  })
  expect(told).toEqual([
    ['block within inline', ['table']],
    ['styles that mean something', ['paragraph']],
    ['a form', ['htmlBlock']],
  ])
})

test('blocks that are still the same keep their ids', () => {
  const body = bodyOf('<h2>題</h2><p>一</p><p>二</p>')
  const { text } = markdownOf(body)
  const changed = bodyFromMarkdown(text.replace('一', '一の次'), body)
  expect(changed.content.map(({ attrs }) => attrs?.id === undefined)).not.toContain(true)
  expect(changed.content[0]?.attrs?.id).toBe(body.content[0]?.attrs?.id)
  expect(changed.content[1]?.attrs?.id).not.toBe(body.content[1]?.attrs?.id)
  expect(changed.content[2]?.attrs?.id).toBe(body.content[2]?.attrs?.id)
})

test('ruby is typed as authors of Japanese type it', () => {
  const [paragraph] = bodyFromMarkdown('これは漢字《かんじ》と｜自由な言葉《よみ》です。').content
  const rubies = paragraph?.content?.filter(({ type }) => type === 'ruby')
  expect(rubies?.map(({ attrs, content }) => [content?.[0]?.text, attrs?.reading])).toEqual([
    ['漢字', 'かんじ'],
    ['自由な言葉', 'よみ'],
  ])
})

test('a common article reads like Markdown that a person wrote', () => {
  const html =
    '<h2>手順</h2><p>まず<b>設定</b>を開き、<a href="https://example.com/">ここ</a>を見ます。</p><ul><li>一</li><li>二<ul><li>三</li></ul></li></ul><blockquote><p>引用</p></blockquote>'
  expect(markdownOf(bodyOf(html)).text).toBe(
    '## 手順\n\nまず**設定**を開き、[ここ](https://example.com/)を見ます。\n\n- 一\n- 二\n  - 三\n\n> 引用\n',
  )
})
