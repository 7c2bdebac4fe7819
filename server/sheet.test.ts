import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { Sheet } from './sheet'

const page = (names: string, attributes = '') => ({
  names: new Set(names.split(' ')),
  attributes: new Set(attributes.split(' ')),
})
const rulesFor = (css: string, names = 'p', attributes = '') => Sheet.of(css)?.rulesFor(page(names, attributes))

test.each([
  'p{color:red}',
  'p:hover,table{color:red}',
  '*{margin:0}',
  ':root:lang(en){--a:b}',
  '::view-transition-group(root){animation-duration:.1s}',
  'p:not(.none):not(table *)>p::before{content:"} {" / ""}',
  ':is(p,table) p{margin:0}',
  'p:nth-child(2n + 1 of .none){margin:0}',
  'P[TITLE="none" i]{margin:0}',
  'p{color:red;&:hover{color:blue}}',
  ':root[data-theme=dark]{--a:b}',
  '.copyable .copy{top:0}',
  'p[open]{margin:0}',
  '@page{margin:1cm}',
  '@view-transition{navigation:auto}',
  '@font-face{font-family:a;src:local(b)}',
  '@keyframes a{from{top:0}to{top:1px}}',
  '@layer a,b;@layer b{p{top:0}}',
  '@media print{p{top:0}@page{margin:0}}',
  '@layer a{@media not (min-width:30rem){@supports (top:0){p{top:0}}}p{top:1px}}p{top:2px}',
])('is kept as it stands, since it may touch something: %s', (css) => {
  expect(rulesFor(css, 'p', 'title')).toBe(css)
})

test.each([
  'table{color:red}',
  '.none{color:red}',
  'p .none,.none>p{color:red}',
  'p[hidden]{color:red}',
  'p:is(.none,table){color:red}',
  'p:has(> .none){color:red}',
  'p:where(:is(.none)) p{color:red}',
  '.none{&:hover{color:blue}}',
  '@media print{.none{top:0}}',
  '@layer a{@supports (top:0){table{top:0}}}',
])('is left out, since it can touch nothing: %s', (css) => {
  expect(rulesFor(css, 'p', 'title')).toBe('')
  expect(rulesFor(`@layer a{p{top:0}}${css}@layer a{p{top:1px}}`)).toBe('@layer a{p{top:0}p{top:1px}}')
})

test('what stands around several rules stands around them once', () => {
  const css = '@layer a{p{top:0}}@layer a{@media print{p{top:1px}}}@layer a{@media print{.none{top:2px}p{top:3px}}}'
  expect(rulesFor(css)).toBe('@layer a{p{top:0}@media print{p{top:1px}p{top:3px}}}')
})

test.each([
  'p{background:url(a.png)}',
  '@import "a.css";',
  'p{content:"</style>"}',
  'p{color:red',
  'p:is(,{color:red}',
  '}p{color:red}',
])('cannot stand in a page: %s', (css) => {
  expect(Sheet.of(css)).toBeNull()
})

const ROOT = process.cwd()
const OURS = ['app', 'components'].flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => path.join(folder, file)),
)

test('all style sheets of the blog are understood', () => {
  expect(OURS.length).toBeGreaterThan(50)
  expect(OURS.filter((file) => !Sheet.of(fs.readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([])
})

test('what the small script brings into pages has its rules there', () => {
  const script = fs.readFileSync(path.join(ROOT, 'public/reader.js'), 'utf8')
  const found = (pattern: RegExp) => [...script.matchAll(pattern)].map(([, name = '']) => name)
  const classes = found(/className = '([^']+)'/g).map((name) => `.${name}`)
  const elements = found(/createElement\('([^']+)'\)/g)
  const marks = found(/root\.dataset\.(\w+) =/g).map((name) => `[data-${name}]`)
  expect([classes.length, elements.length, marks.length]).toEqual([2, 3, 1])
  for (const selector of [...classes, ...elements, ...marks])
    expect(rulesFor(`${selector}{top:0}`, ''), selector).not.toBe('')
})
