import { describe, expect, test } from 'vitest'
import { documentOf, type Reading, readingOf } from './source-reading'

const TARGET = 'https://blog.example/2015/03/post'
const LINK = `<a href="${TARGET}">x</a>`

const read = (
  page: string | Uint8Array,
  contentType = 'text/html; charset=utf-8',
): Reading | { outcome: 'unreadable' } => {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
  const document = documentOf({ url: 'https://other.example/notes/1', contentType, bytes })
  return document ? readingOf(document, new Set([TARGET])) : { outcome: 'unreadable' }
}
const said = (page: string | Uint8Array, contentType?: string) => {
  const reading = read(page, contentType)
  if (reading.outcome !== 'verified') throw new Error(reading.outcome)
  return reading.said
}
const isLinked = (page: string) => read(page).outcome === 'verified'

/** What grows with the square of such a page takes minutes: the runner ends it. */
const LONG_ENOUGH = { timeout: 20_000 }

describe('a page links to the target', () => {
  test.each([
    ['a link', LINK],
    ['a link without quotes', `<A HREF=${TARGET}>x`],
    ['a link to a part of it', `<a href="${TARGET}#addendum-2">x</a>`],
    ['the same address in another spelling', '<a href="HTTPS://Blog.Example:443/2015/03/./post">x</a>'],
    ['an address below another base', '<base href="https://blog.example/2015/"><a href="03/post">x</a>'],
    ['what is shown from there', `<img src="${TARGET}">`],
    ['a quotation', `<blockquote cite="${TARGET}">x</blockquote>`],
    ['a page without html, head and body', `x<p>${LINK}`],
    ['a link behind tags that nobody closed', `<center><font><table><tr><td><b><i>${LINK}`],
    ['a link with escapes', `<a href="https://blog.example/2015&#x2F;03&#47;post">x</a>`],
  ])('by %s', (_, page) => expect(isLinked(page)).toBe(true))

  test.each([
    ['in a comment', `<!-- ${LINK} -->`],
    ['in a script', `<script>"${LINK}"</script>`],
    ['in a template', `<template>${LINK}</template>`],
    ['in a text field', `<textarea>${LINK}</textarea>`],
    ['in a frame for old browsers', `<iframe src="x">${LINK}</iframe><noembed>${LINK}</noembed><xmp>${LINK}</xmp>`],
    ['in the title', `<title>${LINK}</title>`],
    ['in an attribute that leads nowhere', `<p title='${LINK}' data-href="${TARGET}" id="${TARGET}">x</p>`],
    ['as words', `<p>${TARGET}</p>`],
    ['by a header for programs', `<link rel="pingback" href="${TARGET}">`],
    ['by a refresh', `<meta http-equiv="refresh" content="0; url=${TARGET}">`],
    ['as a part of a script’s address', `<a href="javascript:open('${TARGET}')">x</a>`],
    ['to a longer address', `<a href="${TARGET}-2">x</a><a href="${TARGET}/">x</a><a href="${TARGET}?a=1">x</a>`],
    ['to another host', '<a href="https://blog.example.evil.example/2015/03/post">x</a>'],
    ['to the same path at home', '<a href="/2015/03/post">x</a>'],
    ['as somebody’s password', '<a href="https://blog.example@evil.example/2015/03/post">x</a>'],
    ['at all', ''],
  ])('not %s', (_, page) => expect(read(page)).toEqual({ outcome: 'unlinked' }))
})

describe('other documents', () => {
  test('plain text names it as a word', () => {
    const text = (words: string) => read(words, 'text/plain').outcome
    expect(text(`See ${TARGET}.`)).toBe('verified')
    expect(text(`（${TARGET}）を読んだ`)).toBe('verified')
    expect(text(`${TARGET}-2 ${TARGET}/x`)).toBe('unlinked')
    expect(text(`https://x/${'.'.repeat(5_000)}a (${TARGET}).)`)).toBe('verified')
  })

  test('JSON holds it as a value', () => {
    const json = (value: unknown) => read(JSON.stringify(value), 'application/activity+json').outcome
    expect(json({ a: [{ b: TARGET }] })).toBe('verified')
    expect(json({ [TARGET]: `see ${TARGET}` })).toBe('unlinked')
    expect(read('{', 'application/json').outcome).toBe('unreadable')
    read(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'application/json')
  })

  test('pictures cannot be read', () => expect(read('GIF89a', 'image/gif').outcome).toBe('unreadable'))
})

describe('what a page says of itself', () => {
  test('an answer with an author', () => {
    const page = `<title>Site</title><div class="h-entry"><p class="p-author h-card"><a class="u-url p-name" href="/">山田 花子</a></p>
      <h1 class="p-name">復元<rp>(</rp><rt>ふくげん</rt>の話</h1><a class="u-in-reply-to" href="${TARGET}#comment-1">Re</a>
      <div class="e-content"><p>一つめ。</p><p>二つめ。<script>alert(1)</script></p></div></div>`
    expect(said(page)).toEqual({ kind: 'reply', name: '山田 花子', title: '復元の話', text: '一つめ。 二つめ。' })
  })

  test.each([
    ['u-like-of', 'like'],
    ['u-repost-of', 'repost'],
    ['u-bookmark-of', 'bookmark'],
    ['u-url', 'mention'],
  ])('%s is a %s', (property, kind) => {
    expect(said(`<div class="h-entry"><a class="${property}" href="${TARGET}">x</a></div>`).kind).toBe(kind)
  })

  test('a citation with a card of its own', () => {
    const cite = `<div class="u-like-of h-cite"><a class="u-url p-name" href="${TARGET}">x</a></div>`
    expect(said(`<div class="h-entry">${cite}</div>`).kind).toBe('like')
  })

  test('an answer to another page is none to this one', () => {
    const page = `<div class="h-entry"><a class="u-in-reply-to" href="https://else.example/">x</a>${LINK}</div>`
    expect(said(page).kind).toBe('mention')
  })

  test('of several entries the one that names the target', () => {
    const entry = (to: string, name: string) =>
      `<div class="h-entry"><p class="p-name">${name}</p><a class="u-in-reply-to" href="${to}">x</a></div>`
    const page = `<div class="h-feed">${entry('https://else.example/', 'one')}${entry(TARGET, 'two')}</div>`
    expect(said(page)).toMatchObject({ kind: 'reply', title: 'two' })
  })

  test('a note is not called by its own words', () => {
    const note = `<title>Notes</title><div class="h-entry"><p class="p-name e-content">見た ${LINK}</p></div>`
    expect(said(note)).toMatchObject({ title: 'Notes', text: '見た x' })
  })

  test('a page without microformats has a title and a description', () => {
    const page = `<title> 日記
      帳 </title><meta name="description" content="要約"><body>${LINK}<svg><title>矢印</title></svg>`
    expect(said(page)).toEqual({ kind: 'mention', name: '', title: '日記 帳', text: '要約' })
  })

  test('a blog of before microformats 2', () => {
    const page = `<div class="hentry"><h2 class="entry-title">題</h2><span class="vcard author"><b class="fn">名</b></span>
      <div class="entry-content">文 ${LINK}</div></div>`
    expect(said(page)).toMatchObject({ name: '名', title: '題', text: '文 x' })
  })
})

describe('encodings', () => {
  const SJIS = Buffer.from('3c7469746c653e93fa96 7b8cea3c2f7469746c653e'.replaceAll(' ', ''), 'hex') // <title>日本語</title>
  const EUC = Buffer.from('3c7469746c653ec6fccbdcb8ec3c2f7469746c653e', 'hex')
  const JIS = Buffer.from('3c7469746c653e1b2442467c4b5c386c1b28423c2f7469746c653e', 'hex')
  const meta = (charset: string) => Buffer.from(`<meta charset="${charset}">${LINK}`)
  test.each([
    ['Shift_JIS by header', Buffer.concat([SJIS, meta('utf-8')]), 'text/html; charset=Shift_JIS'],
    ['Shift_JIS by meta', Buffer.concat([meta('x-sjis'), SJIS]), 'text/html'],
    ['Shift_JIS, while the header says UTF-8', Buffer.concat([meta('Shift_JIS'), SJIS]), 'text/html; charset=UTF-8'],
    ['Shift_JIS that nobody names', Buffer.concat([SJIS, Buffer.from(LINK)]), 'text/html; charset=utf-8'],
    ['EUC-JP that nobody names', Buffer.concat([EUC, Buffer.from(LINK)]), ''],
    ['EUC-JP by meta', Buffer.concat([meta('EUC-JP'), EUC]), 'text/html'],
    ['ISO-2022-JP by meta', Buffer.concat([meta('iso-2022-jp'), JIS]), 'text/html'],
    ['UTF-16 by its mark', Buffer.from(`\ufeff<title>日本語</title>${LINK}`, 'utf16le'), 'text/html; charset=utf-8'],
    [
      'UTF-8, called UTF-16 and something unknown',
      Buffer.from(`<meta charset=utf-16><title>日本語</title>${LINK}`),
      'text/html; charset=x-none',
    ],
  ])('%s', (_, page, type) => expect(said(new Uint8Array(page), type).title).toBe('日本語'))

  test('a few broken bytes spoil no page', () => {
    const page = Buffer.concat([Buffer.from(`<title>日本語`), Buffer.from([0xff]), Buffer.from(`</title>${LINK}`)])
    expect(said(new Uint8Array(page)).title).toBe('日本語\ufffd')
  })
})

describe('pages that mean harm', LONG_ENOUGH, () => {
  test('names and words are lines of text', () => {
    const page = `<div class="h-entry"><p class="p-author">\u202eevil\u200b&lt;b&gt;
      ${'あ'.repeat(200)}</p><p class="p-name">&lt;script&gt;</p><div class="e-content">${LINK}<img src=x onerror=alert(1)>${'長い。'.repeat(50_000)}</div></div>`
    const { name, title, text } = said(page)
    expect(name).toMatch(/^evil<b> あ+$/)
    expect([...name].length).toBe(50)
    expect(title).toBe('<script>')
    expect([...text].length).toBeLessThanOrEqual(301)
    expect(JSON.stringify([name, title, text])).not.toMatch(/\u202e|\u200b|onerror|\n/)
  })

  test('an address is nobody’s name', () => {
    expect(said(`<div class="h-entry"><a class="p-author" href="/">https://blog.example</a>${LINK}</div>`).name).toBe(
      '',
    )
  })

  const many = (count: number, part: (index: number) => string) =>
    Array.from({ length: count }, (_, at) => part(at)).join('')
  test.each([
    ['nested without end', '<div>'.repeat(200_000)],
    ['nested with microformats', '<div class="h-entry">'.repeat(900)],
    ['marks that go on in every paragraph', many(60_000, (at) => `<p><b id=${at}></p>`)],
    ['end tags of nothing', `${'<i>'.repeat(900)}${'</b>'.repeat(200_000)}`],
    ['links in links', `<div class=h-entry>${'<a class=u-url href=x>'.repeat(40_000)}`],
    [
      'a thousand entries in entries',
      '<div class="h-entry"><div class="p-name e-content p-author h-card u-url">x'.repeat(450),
    ],
    [
      'four feeds around everything',
      `${'<div class="h-feed p-a h-entry e-content">'.repeat(4)}${'<p class="p-name">x</p>'.repeat(3_900)}`,
    ],
    ['many entries', `<div class="h-entry"><p class="p-name">${'x'.repeat(200)}</p></div>`.repeat(4_000)],
    ['many attributes', `<a ${many(150_000, (at) => `a${at} `)}>`],
    ['many classes', `<div class="${'h-a '.repeat(250_000)}">x</div>`],
    ['a line of 300 kB', `<p class="h-entry">${'x '.repeat(150_000)}`],
    ['marks on one letter', `<div class="h-entry"><p class="p-name">e${'\u0301'.repeat(400_000)}</p></div>`],
    ['a tag that never ends', `<a href="${'x'.repeat(900_000)}`],
    ['tags that never begin', '<'.repeat(900_000)],
    ['many links', many(60_000, (at) => `<a href=/${at}>x</a>`)],
    ['many pictures', '<img src=a>'.repeat(88_000)],
    [
      'a long base below many links',
      `<base href="http://x/${'b/'.repeat(250_000)}">${'<a href=a></a>'.repeat(30_000)}`,
    ],
    ['a base just short enough', `<base href="http://x/${'b/'.repeat(990)}">${'<a href=a></a>'.repeat(60_000)}`],
    [
      'a long base below many microformats',
      `<base href="http://x/${'b/'.repeat(450_000)}"><div class="h-entry">${'<a class="u-in-reply-to" href=a></a>'.repeat(2_000)}`,
    ],
    ['long links', `<a href="${'l/'.repeat(4_000)}"></a>`.repeat(110)],
    ['a meta that never says an encoding', `${'<meta'.repeat(200)} charset=${' '.repeat(3_000)}`],
  ])('%s cost no time', (_, harm) => {
    expect(read(LINK + harm).outcome).not.toBe('unlinked')
    read(harm)
  })

  test.each([
    ['a word of dots', `https://x/${'.'.repeat(900_000)}a`],
    ['many short words', 'http://a.) '.repeat(90_000)],
  ])('%s in plain text cost no time', (_, harm) => {
    expect(read(harm, 'text/plain').outcome).toBe('unlinked')
  })

  test.each([
    ['empty strings', `[${'"",'.repeat(330_000)}""]`],
    ['short addresses', `[${'"http://a",'.repeat(90_000)}""]`],
    ['a long address', `["http://a/${'a/'.repeat(450_000)}"]`],
  ])('%s in JSON cost no time', (_, harm) => {
    expect(read(harm, 'application/json').outcome).toBe('unlinked')
  })

  test('a header full of spaces costs no time', () => {
    expect(read(LINK, `text/html; charset=${' '.repeat(300_000)}`).outcome).toBe('verified')
  })

  test('addresses too long for one, and a base too long, are not looked at', () => {
    const long = `<a href="${TARGET}?${'x'.repeat(2_000)}">x</a>`
    expect(
      isLinked(`<base href="https://blog.example/${'b/'.repeat(2_000)}"><a href="/2015/03/post">x</a>${long}`),
    ).toBe(false)
    expect(isLinked(`<base href="https://blog.example/${'b/'.repeat(2_000)}">${LINK}`)).toBe(true)
  })

  test('nested deeper than any page is unreadable', () => {
    expect(read(`${LINK}${'<div>'.repeat(5_000)}`).outcome).toBe('unreadable')
  })
})
