import { expect, test } from 'vitest'
import type { Body } from '@/lib/richtext/body'
import { schema } from '@/lib/richtext/extensions'
import { plainText } from '@/lib/richtext/plain-text'
import { isMarkdown } from './markdown-signs'
import { readHtml, readMarkdown } from './reading-pasted'

const body = (html: string) => ({ type: 'doc', content: readHtml(html, schema).content.content.toJSON() }) as Body

/** As Word writes its clipboard, shortened. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=JA><!--StartFragment-->
<h1><a name="_Toc1"></a><span style='font-family:"MS 明朝"'>手順<o:p></o:p></span></h1>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>設定を<b>開く</b><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>・<span>&nbsp;</span></span>更新</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>再起動</p>
<p class=MsoNormal><img width=100 src="file:///C:/Users/me/clip_image001.png" alt="図"><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>`

/** As Google Docs writes its own. */
const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-family:Arial;color:#000000;font-weight:400">題</span></h2><ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:700;text-decoration:none">太い</span><span style="font-weight:400">と細い</span></p></li></ul><br></b>`

test('Word: its headings and lists are headings and lists, its pictures on its own disk are told to be missing', () => {
  const { content } = body(WORD)
  expect(content.map(({ type }) => type).slice(0, 2)).toEqual(['heading', 'orderedList'])
  const [first, second] = content[1]?.content ?? []
  expect(first?.content?.map(({ type }) => type)).toEqual(['paragraph', 'bulletList'])
  expect(plainText(body(WORD)).trim()).toBe('手順\n設定を開く\n更新\n再起動\n図')
  expect(JSON.stringify(first)).toContain('"bold"')
  expect(second?.type).toBe('listItem')
  expect(readHtml(WORD, schema).changes).toContain('A picture could not be kept.')
  expect(JSON.stringify(content)).not.toContain('_Toc1')
})

test('Google Docs: bold is what is bold, and nothing else', () => {
  const { content } = body(DOCS)
  expect(content.map(({ type }) => type)).toEqual(['heading', 'bulletList'])
  expect(JSON.stringify(content[0])).not.toContain('bold')
  expect(JSON.stringify(content[1]?.content?.[0])).toMatch(/"marks":\[\{"type":"bold"\}\],"text":"太い"/)
  expect(JSON.stringify(content)).not.toContain('docs-internal-guid')
})

test('a place that a link of the same piece leads to keeps its name', () => {
  const kept = JSON.stringify(body('<p><a href="#b">下へ</a></p><h2 id="b">下</h2><h2 id="c">他</h2>'))
  expect(kept).toContain('"name":"b"')
  expect(kept).not.toContain('"name":"c"')
})

test('a picture that came as data stands for itself until it is uploaded', () => {
  const { content, pictures } = readHtml('<p>前<img src="data:image/png;base64,AAAA" alt="x">後</p>', schema)
  const [address = ''] = pictures.keys()
  expect(JSON.stringify(content.toJSON())).toContain(`"src":"${address}"`)
  expect(pictures.get(address)).toBe('data:image/png;base64,AAAA')
})

test('one line goes into the line where it is pasted, several blocks part it', () => {
  expect(readHtml('<span>語</span>', schema).content).toMatchObject({ openStart: 1, openEnd: 1 })
  expect(readHtml('<h2>題</h2><p>文</p>', schema).content).toMatchObject({ openStart: 0, openEnd: 1 })
})

test.each([
  ['# 題\n\n文', true],
  ['- 一\n- 二\n\n**太字**', true],
  ['```js\nlet a = 1\n```', true],
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', true],
  ['[窓](https://example.com/) を開く', true],
  ['ただの文です。\n\n次の段落です。', false],
  ['2 * 3 * 4 = 24', false],
  ['#タグ と #タグ', false],
  ['- 一つだけ', false],
  ['a_b_c と配列[0](1)', false],
  ['<p># 題</p>', false],
])('whether this is Markdown: %j', (text, is) => {
  expect(isMarkdown(text)).toBe(is)
})

test('Markdown becomes what it says', () => {
  const content = readMarkdown('## 題\n\n- [x] 済み\n- [ ] まだ\n\n`a` ~~b~~ [窓](/m)', schema).content.content.toJSON()
  expect(content.map(({ type }: { type: string }) => type)).toEqual(['heading', 'taskList', 'paragraph'])
})
