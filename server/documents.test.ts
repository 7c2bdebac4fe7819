import { createHash } from 'node:crypto'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { THEME_SCRIPT } from '@/lib/theme'
import { documentOf } from './documents'
import { hashOf } from './security'
import { Sheet } from './sheet'

/** Style sheets by address: there is one rule for paragraphs and one for tables in each. */
const assets = {
  sheetOf: (href: string) => Sheet.of(`p{--from:"${href}"}table{--from:"${href}"}`),
  scriptOf: (src: string) => `${src}?v=1`,
}
const documentIn = (html: string) => documentOf(html, assets)
const kept = (html: string) => documentIn(html)?.html

const LD_JSON = '<script type="application/ld+json">{"headline":"a \\u003c/script> b \\u003c!-- c"}</script>'
const RULES = '<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"/*"}}]}</script>'
const FLIGHT = '<script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n\\u003cp>語\\u003c/p>"])</script>'
const CHUNK = '<script src="/_next/static/chunks/2fncz.js" async=""></script>'

const RULES_OF_PAGE = 'p{--from:"/_next/static/chunks/a.css"}p{--from:"/_next/static/chunks/b.css"}'

test('a page as Next writes it becomes a document', () => {
  const page = [
    '<!DOCTYPE html><html lang="ja"><head><meta charSet="utf-8"/>',
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
    '<link rel="stylesheet" href="/_next/static/chunks/b.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/3y4ca.js"/>',
    CHUNK,
    `<title>机の上の覚え書き</title><link rel="icon" href="/icon.svg"/><script>${THEME_SCRIPT}</script>`,
    '<script src="/reader.js" defer=""></script>',
    '<script src="/_next/static/chunks/0cz1d.js" noModule=""></script></head>',
    '<body><div hidden=""><!--$--><!--/$--></div><!--&--><main><p>a<!-- -->b</p></main><!--/&-->',
    LD_JSON,
    '<script src="/_next/static/chunks/3y4ca.js" id="_R_" async=""></script>',
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
    FLIGHT,
    '</body></html>',
  ]
  expect(documentIn(page.join(''))).toEqual({
    html: [
      '<!DOCTYPE html><html lang="ja"><head><meta charSet="utf-8"/>',
      `<title>机の上の覚え書き</title><link rel="icon" href="/icon.svg"/><script>${THEME_SCRIPT}</script>`,
      `<style>${RULES_OF_PAGE}</style>`,
      '<script src="/reader.js?v=1" defer=""></script></head>',
      '<body><main><p>ab</p></main>',
      LD_JSON,
      '</body></html>',
    ].join(''),
    rulesHash: hashOf(RULES_OF_PAGE),
    styleHashes: [],
    scriptHashes: [hashOf(THEME_SCRIPT)],
    webmention: null,
  })
})

/** What readers get as it is. */
const WORDS = [
  'Windows 8.1で「回復ドライブ」を作る 🐈‍⬛',
  '<p title="a &gt; b &quot;c&quot;">&lt;!-- not a comment --&gt; &amp;lt; &nbsp;&#x8FFD;&copy</p>',
  '<pre><code>  if (a &lt; b) {\n\n\t&lt;script src="/_next/x.js"&gt;\r\n  }  </code></pre>',
  '<div hidden=""><p>shown by our script</p></div>',
  '<div hidden="">shown by our script</div>',
  '<div hidden="" class="choice"></div>',
  '<div></div><br/><img src="/media/1.webp" alt="<!-- a picture -->" width=200>',
  '<textarea><!-- typed --><script>typed</script></textarea>',
  '<template id="draft"></template><p id="B:0">a heading of that name</p>',
  '<link rel="preload" as="image" href="/media/1.webp"/><link rel="alternate" href="/feed.xml"/>',
  LD_JSON,
  RULES,
]

test.each(WORDS)('is left byte for byte: %s', (html) => {
  expect(kept(html)).toBe(html)
})

/** What the framework alone needs. */
const FRAMEWORK = [
  CHUNK,
  FLIGHT,
  '<script src="/_next/static/chunks/0cz1d.js" noModule=""></script>',
  '<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});</script>',
  '<script>nobody knows where this is from</script>',
  '<script type="module" src="https://elsewhere.example/reader.js"></script>',
  '<script data-type="application/ld+json">1</script>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/3y4ca.js"/>',
  '<!--$--><!--/$--><!-- --><!--&--><!--$?--><!--html--><!---->',
  '<div hidden=""></div>',
  '<div hidden=""><!--$--><!--/$--></div>',
]

test.each(FRAMEWORK)('is taken out: %s', (html) => {
  expect(kept(html)).toBe('')
  expect(kept(`<p>前${html}後</p>`)).toBe('<p>前後</p>')
})

const sheet = (name: string) => `<link rel="stylesheet" href="/${name}.css" data-precedence="next"/>`

test('the rules of all its sheets that a page has a use for stand where the first was', () => {
  expect(kept(`<meta/>${sheet('a')}<title>t</title>${sheet('b')}<p>x</p>`)).toBe(
    '<meta/><style>p{--from:"/a.css"}p{--from:"/b.css"}</style><title>t</title><p>x</p>',
  )
  expect(documentIn(`${sheet('a')}<h1>x</h1>`)).toMatchObject({
    html: '<style></style><h1>x</h1>',
    rulesHash: hashOf(''),
  })
})

test('rules for what a script will bring stand in a page that says so', () => {
  expect(kept(`${sheet('a')}<form data-wears="x table"></form>`)).toContain('table{--from:"/a.css"}')
})

test('a page whose sheets are not all understood goes on naming them', () => {
  const html = `${sheet('a')}${sheet('b')}<p>x</p>`
  const document = documentOf(html, { ...assets, sheetOf: (href) => (href === '/b.css' ? null : assets.sheetOf(href)) })
  expect(document).toMatchObject({ html, rulesHash: null })
})

test('blocks keep their ids where a link of the page leads to them', () => {
  const block = (id: string) => `<p id="${id}">a</p><h2 class="x" id="${id}">b</h2>`
  expect(kept(`${block('b-0ab1cd2e')}<a href="#b-led00to1">x</a>${block('b-led00to1')}${block('b-text')}`)).toBe(
    `<p>a</p><h2 class="x">b</h2><a href="#b-led00to1">x</a>${block('b-led00to1')}${block('b-text')}`,
  )
})

test('rules that a browser obeys are named, data are not', () => {
  expect(documentIn(LD_JSON + RULES)?.scriptHashes).toEqual([hashOf(RULES.replace(/<[^>]*>/g, ''))])
})

test('the script that puts on the colours is kept, by its very words', () => {
  expect(kept(`<script>${THEME_SCRIPT}</script>`)).toBe(`<script>${THEME_SCRIPT}</script>`)
  expect(kept(`<script>${THEME_SCRIPT} </script><script src="/reader.js">${THEME_SCRIPT}</script>`)).toBe(
    `<script src="/reader.js?v=1" defer="">${THEME_SCRIPT}</script>`,
  )
})

test.each([
  '<template id="B:0"></template>',
  '<template id="P:1"></template>',
  '<div hidden id="S:0"><p>late</p></div>',
  '<div hidden="" id="S:1f"></div>',
])('a page with a hole is no document: %s', (hole) => {
  expect(documentIn(`<main>${hole}</main>${FLIGHT}`)).toBeNull()
})

test('styles are named by the hash of what a browser reads in the attribute, each once', () => {
  const styles = ['color:red', `font-family:"Noto Serif JP",'明朝';--a:<&>`]
  const html = `<p style="color:red">a</p><p style='color:red'>b</p>
    <p style="font-family:&quot;Noto Serif JP&quot;,&#x27;明朝&#x27;;--a:&lt;&amp;&gt;">c</p><p style="">d</p>`
  expect(everyElement(fromHtml(html)).flatMap(({ properties }) => properties.style || [])).toEqual([
    'color:red',
    ...styles,
  ])
  expect(documentIn(html)?.styleHashes).toEqual(
    styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`),
  )
})

test.each([
  `<!-- ${CHUNK} --><p>x</p>`,
  `<!-->${CHUNK}<!-- --><p>x</p>`,
  `<!-- --!>${CHUNK}<p>x</p><!-- -->`,
  `<![CDATA[>${CHUNK}]]><p>x</p>`,
  `<script>a = "<!--"</script>${CHUNK}<script>b = "-->"</script><p>x</p>`,
  `<script>a = "<script src=\\"/_next/a.js\\">"</script>${CHUNK}<p>x</p>`,
  `<script type="application/ld+json">{"a":"<!--<script>"}</script>${CHUNK}<p>x</p>`,
  `${LD_JSON}${CHUNK}${LD_JSON}`,
  `<p title="<script type='application/ld+json'>">${CHUNK}</p>`,
  `<SCRIPT SRC=/_next/static/a.js ASYNC></SCRIPT><p>x</p>`,
  `<script src="/reader.js?x" ></script><script src="/reader.js/../_next/a.js"></script><p>x</p>`,
  `<script src="/_next/a.js" src="/reader.js"></script><p>x</p>`,
  `<svg><script src="/_next/static/a.js"/><text>x</text></svg>`,
  `<div hidden="">${CHUNK}</div>`,
  `<noscript>${CHUNK}</noscript>`,
  `<p>x</p><script>self.__next_f.push([1,"cut off`,
  `<p>x</p><!-- cut off ${CHUNK}`,
])('no script of the framework is left by: %s', (html) => {
  expect(foreignScripts(kept(html) ?? 'null')).toEqual([])
})

test('whatever stands beside whatever, the words stay and the framework goes', () => {
  const random = randomFrom(20150320)
  const oneOf = (texts: string[]) => texts[Math.floor(random() * texts.length)] ?? ''
  for (let round = 0; round < 100; round++) {
    let page = ''
    let words = ''
    for (let depth = 0, piece = 0; piece < 25 || depth > 0; piece++) {
      const chance = random()
      let tag = ''
      if (chance < 0.1 && piece < 25) [tag, depth] = [`<section data-depth="${depth}">`, depth + 1]
      else if ((chance < 0.2 || piece >= 25) && depth > 0) [tag, depth] = ['</section>', depth - 1]
      const word = tag || (chance < 0.6 ? oneOf(WORDS) : '')
      words += word
      page += word || oneOf(FRAMEWORK)
    }
    expect(kept(page)).toBe(words)
    expect(foreignScripts(words)).toEqual([])
  }
})

// HTML Living Standard §13.1.2.2 allows white space before the `>` of an end tag; React writes none.
test('a script whose end tag has a space in it is taken out to the last character', () => {
  expect(kept('<script>x</script ><p>x</p>')).toBe('<p>x</p>')
})

/** Scripts that a browser would find and that are not ours. */
function foreignScripts(html: string): unknown[] {
  const scripts = everyElement(fromHtml(html)).filter(({ tagName }) => tagName === 'script')
  return scripts
    .map(({ properties: { src, type } }) => src ?? type ?? 'inline')
    .filter((name) => !/^(?:\/reader\.js\?v=1|application\/ld\+json|speculationrules)$/.test(String(name)))
}

function everyElement(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap(everyElement)] : own
}

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
