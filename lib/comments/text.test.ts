import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText } from './clean-text'
import { commentForm } from './input'
import { passesForOther } from './names'
import { blocksOf, linksIn } from './text-blocks'

describe('names', () => {
  test.each([
    ['\u202eokanaH\u202c', 'okanaH'],
    ['a\u200bb\u2060c\ufeff\u00ad', 'abc'],
    ['一行\n二行\t三', '一行 二行 三'],
    ['葛\u{e0100}城', '葛\u{e0100}城'],
    ['x\u{e0100}', 'x'],
    ['か\u3099', 'が'],
    [`a${'\u0301\u0302\u0303\u0304\u0305\u0306\u0307'}`, 'á\u0302\u0303\u0304\u0305'],
    ['\u3164\u115f\u2800', ''],
    ['\ud800x\0', 'x'],
  ])('%j becomes %j', (typed, clean) => expect(cleanLine(typed)).toBe(clean))

  test.each([
    'hanako',
    'HANAKO',
    'Ｈａｎａｋｏ',
    'Hаnаkο',
    'h.a-n_a k o',
    'hanako（筆者）',
    'Hánako',
    '管理人',
    'Author',
  ])('%s passes for Hanako', (name) => expect(passesForOther(name, ['Hanako'])).toBe(true))

  test.each([
    ['ニ力ロ', 'カニ', false],
    ['タロウ', '夕口ウ', true],
    ['a11an', 'Allan', true],
    ['Hanako2', 'Hanako', false],
    ['花', '花子', false],
    ['🌸', '花子', false],
    ['名無しさん', '花子', false],
  ])('%s for %s: %s', (name, taken, does) => expect(passesForOther(name, [taken])).toBe(does))
})

describe('text', () => {
  test('keeps lines and pictures of several parts, and loses what turns reading round', () => {
    expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
    expect(cleanText('👩\u200d👧 ☀\ufe0f')).toBe('👩\u200d👧 ☀\ufe0f')
    expect(cleanText('a\u202eb\u2066c\u200bd\0')).toBe('abcd')
    expect(cleanText('\n\n a\n\n\n\n\n\nb  \n\n')).toBe(' a\n\n\nb')
  })

  test('is paragraphs, quotes, code and links, and HTML is words', () => {
    expect(
      blocksOf('<script>alert(1)</script>\n二行目 `a<b` https://a.example/x。\n\n> 引用\n> > 深い\n\n```js\n> x\n```'),
    ).toEqual([
      {
        type: 'paragraph',
        lines: [
          [{ type: 'words', text: '<script>alert(1)</script>' }],
          [
            { type: 'words', text: '二行目 ' },
            { type: 'code', text: 'a<b' },
            { type: 'words', text: ' ' },
            { type: 'link', text: 'https://a.example/x' },
            { type: 'words', text: '。' },
          ],
        ],
      },
      {
        type: 'quote',
        blocks: [
          { type: 'paragraph', lines: [[{ type: 'words', text: '引用' }]] },
          { type: 'quote', blocks: [{ type: 'paragraph', lines: [[{ type: 'words', text: '深い' }]] }] },
        ],
      },
      { type: 'code', text: '> x' },
    ])
  })

  test('no other scheme becomes a link', () => {
    const hostile = 'javascript:alert(1) data:text/html,x JaVaScRiPt:x //evil.example [a](javascript:x) vbscript:x'
    expect(JSON.stringify(blocksOf(hostile))).not.toContain('"link"')
    expect(linksIn('https://a.example http://b.example ftp://c.example')).toBe(2)
  })

  test('quotes go no deeper than three, and a fence that is never closed ends with the text', () => {
    expect(JSON.stringify(blocksOf(`${'>'.repeat(5_000)} x`)).match(/quote/g)).toHaveLength(3)
    expect(blocksOf('```\na\n\nb')).toEqual([{ type: 'code', text: 'a\n\nb' }])
  })

  test('a hundred thousand characters of anything are read', () => {
    for (const one of ['`', '> ', 'http://', '```\n', 'a '])
      expect(blocksOf(one.repeat(100_000 / one.length))).not.toEqual([])
    const apart = `a${' '.repeat(100_000)}x`
    expect(cleanText(apart)).toBe(apart)
    expect(blocksOf(apart)).toHaveLength(1)
  })
})

describe('a form', () => {
  const form = { name: 'a', text: 'b' }
  const errors = (given: object) =>
    commentForm.safeParse({ ...form, ...given }).error?.issues.map(({ message }) => message)

  test('is complete with a name and a text', () =>
    expect(commentForm.parse(form)).toMatchObject({ name: 'a', text: 'b', email: null, url: null, parent: null }))

  test.each([
    [{ name: ' \u200b ' }, 'comments.noName'],
    [{ name: 'x'.repeat(51) }, 'comments.longName'],
    [{ text: ' \n ' }, 'comments.noText'],
    [{ text: 'x'.repeat(10_001) }, 'comments.longText'],
    [{ email: 'nobody' }, 'comments.badEmail'],
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, 'comments.badEmail'],
    [{ url: 'javascript:alert(1)' }, 'comments.badUrl'],
    [{ url: 'https://user:password@a.example' }, 'comments.badUrl'],
    [{ url: 'http://localhost/' }, 'comments.badUrl'],
  ])('%j is refused', (given, message) => expect(errors(given)).toEqual([message]))

  test('takes ten thousand characters, an address without its scheme, and no parent that is none', () => {
    expect(errors({ text: 'あ'.repeat(10_000) })).toBeUndefined()
    expect(commentForm.parse({ ...form, url: ' example.com/a ', parent: 'x' })).toMatchObject({
      url: 'https://example.com/a',
      parent: null,
    })
  })
})
