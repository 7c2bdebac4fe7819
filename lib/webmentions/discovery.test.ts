import { describe, expect, test } from 'vitest'
import { endpointOf } from './discovery'

const PAGE = 'https://site.jp/2026/post?a=1'
const ENDPOINT = 'https://site.jp/mention'
const found = (html: string, ...linkHeaders: string[]) => endpointOf({ url: PAGE, linkHeaders, html })

describe('a header names the endpoint', () => {
  test.each([
    ['relative, its rel unquoted', '</mention>; rel=webmention'],
    ['absolute', '<https://site.jp/mention>; rel=webmention'],
    ['in quotes', '</mention>; rel="webmention"'],
    ['among other rels', '</mention>; rel="somethingelse webmention other"'],
    ['in odd letters', '</mention>;REL=WebMention'],
    ['after other parameters', '</mention>; title="a, <b>; rel=no"; rel="webmention"; type=x'],
    ['with other links in one header', '</other>; rel="other", </mention>; rel="webmention", </late>; rel=webmention'],
  ])('%s', (_, header) => {
    expect(found('', header)).toBe(ENDPOINT)
  })

  test('the first of several headers', () => {
    expect(found('', '</other>; rel=other', '</mention>; rel=webmention', '</late>; rel=webmention')).toBe(ENDPOINT)
  })

  test('before anything in the document', () => {
    expect(found('<link rel=webmention href=/link><a rel=webmention href=/a>', '</mention>; rel=webmention')).toBe(
      ENDPOINT,
    )
  })

  test('an empty one is the page itself', () => {
    expect(found('', '<>; rel=webmention')).toBe(PAGE)
  })

  test.each([
    '</x>; rel="not-webmention"',
    '</x>; rel=webmentions',
    '</x>',
    '</x>; title="rel=webmention"',
    '',
    '<;,">',
  ])('none in %j', (header) => {
    expect(found('', header)).toBeNull()
  })

  test('a hostile one costs no time: the runner would end it', { timeout: 20_000 }, () => {
    for (const part of ['<', '<a>', '<a>;', '"', '<a>;rel="', '<a>;x=" ; ', '<a> "', ';rel ='])
      found('', part.repeat(32_000 / part.length))
  })
})

describe('the document names it', () => {
  test.each([
    ['a link, relative', '<link rel="webmention" href="/mention">'],
    ['a link, absolute', '<link rel="webmention" href="https://site.jp/mention">'],
    ['an anchor, relative', '<body><p><a rel="webmention" href="/mention">x</a>'],
    ['an anchor, absolute', '<a href="https://site.jp/mention" rel=webmention>x</a>'],
    ['among other rels', '<link rel="other webmention more" href="/mention" />'],
    ['in capitals', '<LINK REL="WEBMENTION" HREF="/mention">'],
    ['the link before an anchor', '<link rel=webmention href=/mention><a rel=webmention href=/late>x</a>'],
    ['the anchor before a link', '<a rel=webmention href=/mention>x</a><link rel=webmention href=/late>'],
    ['not the one in a comment', '<!-- <a rel=webmention href=/no>x</a> --><a rel=webmention href=/mention>x</a>'],
    ['not the one shown as text', '<code>&lt;a rel="webmention" href="/no"&gt;</code><a rel=webmention href=/mention>'],
    ['not the one in a script', '<script>"<a rel=webmention href=/no>"</script><a rel=webmention href=/mention>'],
    ['not the one that says nothing', '<link rel=webmention><a rel=webmention href=/mention>x</a>'],
    ['not another relation', '<a rel="not-webmention" href="/no">x</a><a rel=webmention href=/mention>x</a>'],
    ['with spaces around it', '<a rel=webmention href=" /mention ">x</a>'],
  ])('%s', (_, html) => {
    expect(found(html)).toBe(ENDPOINT)
  })

  test('an empty one is the page itself', () => {
    expect(found('<link rel="webmention" href="">')).toBe(PAGE)
  })

  test('relative to the path, with its query kept', () => {
    expect(found('<a rel=webmention href="post/webmention?query=yes&amp;b=c">x</a>')).toBe(
      'https://site.jp/2026/post/webmention?query=yes&b=c',
    )
  })

  test('relative to where the redirects led', () => {
    const page = { url: 'https://other.jp/moved/to', linkHeaders: [], html: '<link rel=webmention href=webmention>' }
    expect(endpointOf(page)).toBe('https://other.jp/moved/webmention')
  })

  test('a hostile one costs no time: the runner would end it', { timeout: 20_000 }, () => {
    for (const part of ['<b>', '<ul><li>', '<a ', '<', '<!--', '</p>', '<p>', '&', '<svg><title>', '<a rel="'])
      found(part.repeat(300_000 / part.length))
    found('<b>'.repeat(900) + '</i>'.repeat(50_000))
  })

  test.each(['', '<p>x</p>', '<link rel=webmention>', '<link href=/x>', '<a rel=webmention href="http://">x</a>'])(
    'none in %j',
    (html) => {
      expect(found(html)).toBeNull()
    },
  )
})
