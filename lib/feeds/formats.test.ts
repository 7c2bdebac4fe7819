import { describe, expect, test } from 'vitest'
import { create } from 'xmlbuilder2'
import { atom } from './atom'
import type { Entry, Feed } from './feed'
import { jsonFeed } from './json-feed'
import { rss1 } from './rss1'
import { rss2 } from './rss2'

const HOSTILE = '&lt;i> &amp;amp; a\u0000b\u0008c\u000bd\ud800e\ufffef ]]> <b>&amp;</b> "\' 😀 終\r\n'
const CLEAN = '&lt;i> &amp;amp; abcdef ]]> <b>&amp;</b> "\' 😀 終\n'

const entry = (overrides: Partial<Entry> = {}): Entry => ({
  feedId: 'tag:blog.example,2015-03-20:article/1',
  title: '回復ドライブの作り方',
  url: 'https://blog.example/2015/03/drive',
  relatedUrl: null,
  inReplyTo: null,
  publishedAt: new Date('2015-03-20T03:00:00Z'),
  updatedAt: new Date('2017-07-15T03:00:00Z'),
  author: { name: '筆者', url: null },
  categories: [{ name: 'ウィンドウズ', slug: 'windows' }],
  summary: '要約です。',
  html: '<p>本文 &amp; <a href="https://blog.example/">リンク</a></p>',
  ...overrides,
})

const addendum = entry({
  feedId: 'https://old.example/?p=1',
  title: '追記: 回復ドライブの作り方',
  url: 'https://blog.example/2015/03/drive#addendum-1',
  relatedUrl: 'https://blog.example/2015/03/drive',
  author: null,
  summary: null,
})

const feed = (overrides: Partial<Feed> = {}): Feed => ({
  title: 'ブログ',
  description: '',
  language: 'ja',
  homeUrl: 'https://blog.example/',
  selfUrl: 'https://blog.example/feed.xml',
  updated: new Date('2017-07-15T03:00:00Z'),
  entries: [addendum, entry()],
  ...overrides,
})

const full = feed()
const empty = feed({ entries: [], updated: null })
const hostile = feed({
  title: HOSTILE,
  description: HOSTILE,
  entries: [
    entry({
      feedId: `guid ${HOSTILE}`,
      title: HOSTILE,
      html: HOSTILE,
      summary: HOSTILE,
      author: { name: HOSTILE, url: null },
      categories: [{ name: HOSTILE, slug: HOSTILE }],
    }),
  ],
})

describe.each([
  ['full', full],
  ['empty', empty],
  ['hostile', hostile],
])('a feed (%s)', (_name, given) => {
  test('is valid Atom by RFC 4287', () => expect(faultsOfAtom(atom(given))).toEqual([]))
  test('is valid RSS 2.0', () => expect(faultsOfRss2(rss2(given))).toEqual([]))
  test('is valid RSS 1.0', () => expect(faultsOfRss1(rss1(given))).toEqual([]))
  test('is valid JSON Feed 1.1', () => expect(faultsOfJson(jsonFeed(given))).toEqual([]))
})

test('hostile words arrive as they are, without what XML forbids', () => {
  for (const [item, content] of [
    [first(atomOf(hostile), 'entry'), 'content'],
    [first(rss2Of(hostile), 'item'), 'content:encoded'],
    [first(first(parsed(rss1(hostile)), 'rdf:RDF'), 'item'), 'content:encoded'],
  ] as const) {
    expect(text(item, 'title')).toBe(CLEAN)
    expect(text(item, content)).toBe(CLEAN)
  }
})

test('an addendum points to its article; the article keeps its dates apart', () => {
  const [update, article] = all(atomOf(full), 'entry')
  if (!update || !article) throw new Error('two entries were given')
  expect(links(update)).toContainEqual(['related', 'https://blog.example/2015/03/drive'])
  expect(links(update)).toContainEqual(['alternate', 'https://blog.example/2015/03/drive#addendum-1'])
  expect(text(article, 'published')).toBe('2015-03-20T03:00:00.000Z')
  expect(text(article, 'updated')).toBe('2017-07-15T03:00:00.000Z')
})

test('an imported guid that is no URI becomes the same urn in every Atom feed, and stays itself in RSS', () => {
  const guid = feed({ entries: [entry({ feedId: '記事 12' })] })
  const id = text(first(atomOf(guid), 'entry'), 'id')
  expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(text(first(atomOf(guid), 'entry'), 'id')).toBe(id)
  expect(text(first(rss2Of(guid), 'item'), 'guid')).toBe('記事 12')
})

// What each specification demands, as far as our feeds can break it.

type Node = { [name: string]: unknown }

const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const RFC822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
const URI = /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i

function faultsOfAtom(xml: string): string[] {
  const root = first(parsed(xml), 'feed')
  const demands = (node: Node, where: string) => [
    fault(URI.test(text(node, 'id')), `${where} has no URI as id`),
    fault(all(node, 'title').length === 1, `${where} has not one title`),
    fault(RFC3339.test(text(node, 'updated')), `${where} has no updated`),
  ]
  const entries = all(root, 'entry')
  return [
    fault(!FORBIDDEN.test(xml), 'a character that XML forbids'),
    fault(root['@xmlns'] === 'http://www.w3.org/2005/Atom', 'namespace'),
    ...demands(root, 'feed'),
    fault(links(root).filter(([rel]) => rel === 'self').length === 1, 'no link to itself'),
    fault(links(root).filter(([rel]) => rel === 'alternate').length === 1, 'no link to the page'),
    fault(text(first(root, 'author'), 'name') !== '', 'no author for entries without one'),
    ...entries.flatMap((entry, index) => [
      ...demands(entry, `entry ${index}`),
      fault(links(entry).filter(([rel]) => rel === 'alternate').length === 1, 'entry without one alternate'),
      fault(
        links(entry).every(([, href]) => URI.test(href)),
        'a link that is no URI',
      ),
      fault(first(entry, 'content')['@type'] === 'html', 'content is not html'),
      fault(
        all(entry, 'category').every((category) => category['@term'] !== ''),
        'category without term',
      ),
      fault(
        all(entry, 'author').every((author) => text(author, 'name') !== ''),
        'author without name',
      ),
    ]),
    fault(distinct(entries.map((entry) => text(entry, 'id'))), 'two entries of one id'),
  ].flat()
}

function faultsOfRss2(xml: string): string[] {
  const rss = first(parsed(xml), 'rss')
  const channel = first(rss, 'channel')
  return [
    fault(!FORBIDDEN.test(xml), 'a character that XML forbids'),
    fault(rss['@version'] === '2.0', 'version'),
    ...['title', 'link', 'description'].map((name) => fault(text(channel, name) !== '', `channel without ${name}`)),
    fault(
      all(channel, 'lastBuildDate').every((date) => RFC822.test(own(date))),
      'lastBuildDate',
    ),
    fault(
      links(channel, 'atom:link').some(([rel]) => rel === 'self'),
      'no link to itself',
    ),
    ...all(channel, 'item').flatMap((item) => [
      fault(text(item, 'title') !== '' || text(item, 'description') !== '', 'item without title and description'),
      fault(URI.test(text(item, 'link')), 'item link'),
      fault(first(item, 'guid')['@isPermaLink'] === 'false', 'guid pretends to be an address'),
      fault(RFC822.test(text(item, 'pubDate')), 'pubDate'),
      fault(all(item, 'content:encoded').length === 1, 'no full text'),
    ]),
  ].flat()
}

function faultsOfRss1(xml: string): string[] {
  const rdf = first(parsed(xml), 'rdf:RDF')
  const channel = first(rdf, 'channel')
  const items = all(rdf, 'item')
  const listed = all(first(first(channel, 'items'), 'rdf:Seq'), 'rdf:li').map((li) => li['@rdf:resource'])
  return [
    fault(!FORBIDDEN.test(xml), 'a character that XML forbids'),
    fault(rdf['@xmlns'] === 'http://purl.org/rss/1.0/', 'namespace'),
    ...['title', 'link', 'description'].map((name) => fault(text(channel, name) !== '', `channel without ${name}`)),
    fault(URI.test(String(channel['@rdf:about'])), 'channel without rdf:about'),
    fault(distinct(listed), 'an item listed twice'),
    fault(
      JSON.stringify(listed) === JSON.stringify(items.map((item) => item['@rdf:about'])),
      'items differ from the list',
    ),
    ...items.flatMap((item) => [
      fault(item['@rdf:about'] === text(item, 'link'), 'rdf:about differs from link'),
      fault(text(item, 'title') !== '', 'item without title'),
      fault(RFC3339.test(text(item, 'dc:date')), 'dc:date'),
    ]),
  ].flat()
}

function faultsOfJson(json: string): string[] {
  const root = JSON.parse(json)
  return [
    fault(root.version === 'https://jsonfeed.org/version/1.1', 'version'),
    fault(typeof root.title === 'string', 'title'),
    fault(URI.test(root.feed_url) && URI.test(root.home_page_url), 'addresses'),
    ...root.items.flatMap((item: Record<string, unknown>) => [
      fault(typeof item.id === 'string' && item.id !== '', 'item without id'),
      fault(typeof item.content_html === 'string', 'item without content'),
      fault(RFC3339.test(String(item.date_published)) && RFC3339.test(String(item.date_modified)), 'dates'),
      fault(item.authors === undefined || Array.isArray(item.authors), 'authors'),
    ]),
  ].flat()
}

const fault = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence])
const distinct = (values: unknown[]) => new Set(values).size === values.length
const parsed = (xml: string): Node => ({ [create(xml).root().node.nodeName]: treeOf(create(xml).root().node) })
/** As xmlbuilder2's parser sees it: `@name` attributes, `#` the text, other keys lists of elements. */
function treeOf(node: {
  textContent: string | null
  childNodes: Iterable<unknown>
  attributes?: Iterable<unknown>
}): Node {
  const tree: { [name: string]: unknown } = { '#': node.textContent }
  for (const { name, value } of (node.attributes ?? []) as Iterable<Attr>) tree[`@${name}`] = value
  for (const child of node.childNodes as Iterable<Element>) {
    if (child.nodeType === 1) tree[child.nodeName] = [...((tree[child.nodeName] as Node[]) ?? []), treeOf(child)]
  }
  return tree
}
const atomOf = (given: Feed) => first(parsed(atom(given)), 'feed')
const rss2Of = (given: Feed) => first(first(parsed(rss2(given)), 'rss'), 'channel')
const all = (node: Node, name: string): Node[] => {
  const found = node[name]
  if (found === undefined) return []
  return (Array.isArray(found) ? found : [found]).map((value) => (typeof value === 'string' ? { '#': value } : value))
}
const first = (node: Node, name: string): Node => all(node, name)[0] ?? {}
const own = (node: Node) => String(node['#'] ?? '')
const text = (node: Node, name: string) => own(first(node, name))
const links = (node: Node, name = 'link') =>
  all(node, name).map((link) => [String(link['@rel']), String(link['@href'])] as const)
