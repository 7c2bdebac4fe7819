import { describe, expect, test } from 'vitest'
import { Conflict } from '@/lib/errors'
import { type Body, type BodyNode, bodyFromText, emptyBody, numberedBlockId, withBlockIds } from './body'
import { bodyFromHtml } from './from-html'
import { guardBody, UnfitBody } from './guard'
import { FIXTURES } from './html-fixtures'

const paragraph = (id: string, ...content: BodyNode[]): BodyNode => ({ type: 'paragraph', attrs: { id }, content })
const text = (words: string, ...marks: BodyNode['marks'] & object): BodyNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const doc = (...content: BodyNode[]): Body => ({ type: 'doc', content })
const link = (href: string) => ({ type: 'link', attrs: { href } })

describe('what passes', () => {
  test('an empty body and one from plain text', () => {
    expect(guardBody(emptyBody)).toMatchObject(emptyBody)
    expect(guardBody(bodyFromText('一\n二\n\n三')).content).toHaveLength(2)
  })

  test.each(Object.entries(FIXTURES))('a body made of %s, and comes out the same twice', (_, html) => {
    const guarded = guardBody(bodyFromHtml(html, { blockId: numberedBlockId }).body)
    expect(guardBody(JSON.parse(JSON.stringify(guarded)))).toEqual(guarded)
  })

  test.each([
    'https://a.example/',
    'http://a.example',
    'mailto:a@b.example',
    'tel:+81',
    '/a',
    'a/b',
    '#b-1',
    '?q',
    '//a',
  ])('a link to %s', (href) => {
    expect(guardBody(doc(paragraph('aaaaaaaa', text('x', link(href)))))).toBeTruthy()
  })

  test('attributes that nobody knows are left behind', () => {
    const guarded = guardBody(doc({ type: 'paragraph', attrs: { id: 'aaaaaaaa', onclick: 'alert(1)', style: 'x' } }))
    expect(guarded.content[0]).toEqual({ type: 'paragraph', attrs: { id: 'aaaaaaaa', textAlign: null } })
  })

  test('what Postgres cannot hold is shown to be missing, wherever it stands', () => {
    const pasted = 'a\u0000b\ud83dc\\u0000 😀'
    const guarded = guardBody(
      doc(paragraph('aaaaaaaa', text(pasted, { type: 'link', attrs: { href: '/', title: pasted } }))),
    )
    const [words] = guarded.content[0]?.content ?? []
    expect(words?.text).toBe('a\uFFFDb\uFFFDc\\u0000 😀')
    expect(words?.marks?.[0]?.attrs?.title).toBe(words?.text)
  })

  test('kept HTML is sanitised on the way', () => {
    const html = '<b onclick="x">a</b><script>alert(1)</script>'
    const guarded = guardBody(doc({ type: 'htmlBlock', attrs: { id: 'aaaaaaaa', html } }))
    expect(guarded.content[0]?.attrs?.html).toBe('<b>a</b>')
  })
})

describe('what is refused', () => {
  const deep = (levels: number): BodyNode =>
    levels === 0
      ? paragraph('aaaaaaaa')
      : { type: 'blockquote', attrs: { id: `q${levels}`.padEnd(8, '0') }, content: [deep(levels - 1)] }

  const cases: Record<string, unknown> = {
    nothing: undefined,
    null: null,
    'a string': '<p>x</p>',
    'no document': paragraph('aaaaaaaa'),
    'a document without content': { type: 'doc' },
    'an empty document': doc(),
    'a document within a document': doc(doc(paragraph('aaaaaaaa'))),
    'an unknown node': doc({ type: 'script', content: [text('x')] }),
    'a node named like a property of objects': doc({ type: 'constructor' }),
    'an unknown mark': doc(paragraph('aaaaaaaa', text('x', { type: 'blink' }))),
    'a block without an id': doc({ type: 'paragraph' }),
    'an id of another form': doc(paragraph('"><script>')),
    'two blocks with one id': doc(paragraph('aaaaaaaa'), paragraph('aaaaaaaa')),
    'text outside of a block': doc(text('x')),
    'an empty text': doc(paragraph('aaaaaaaa', { type: 'text', text: '' })),
    'a text of another kind': doc(paragraph('aaaaaaaa', { type: 'text', text: 1 as unknown as string })),
    'a script as link': doc(paragraph('aaaaaaaa', text('x', link('javascript:alert(1)')))),
    'a hidden script as link': doc(paragraph('aaaaaaaa', text('x', link(' \u0001java\nscript:alert(1)')))),
    'data as picture': doc(paragraph('aaaaaaaa', { type: 'image', attrs: { src: 'data:image/png;base64,AA' } })),
    'a figure that leads to a script': doc({
      type: 'figure',
      attrs: { id: 'aaaaaaaa', src: '/a', href: 'javascript:1' },
    }),
    'a heading of level 7': doc({ type: 'heading', attrs: { id: 'aaaaaaaa', level: 7 } }),
    'a colour that is none': doc(paragraph('aaaaaaaa', text('x', { type: 'textColor', attrs: { color: 'red;x' } }))),
    'a video of an unknown site': doc({ type: 'embed', attrs: { id: 'aaaaaaaa', provider: 'evil', videoId: 'x' } }),
    'a video with a wrong id': doc({ type: 'embed', attrs: { id: 'aaaaaaaa', provider: 'youtube', videoId: '"><b>' } }),
    'an anchor that takes an id of the page': doc(
      paragraph('aaaaaaaa', { type: 'anchor', attrs: { name: 'comment-1' } }),
    ),
    'a table row outside of a table': doc({ type: 'tableRow', attrs: { id: 'aaaaaaaa' } }),
    'footnotes in the middle': doc(
      {
        type: 'footnotes',
        attrs: { id: 'aaaaaaaa' },
        content: [{ type: 'footnote', attrs: { id: 'bbbbbbbb' }, content: [paragraph('cccccccc')] }],
      },
      paragraph('dddddddd'),
    ),
    'a colspan of a million': doc({
      type: 'table',
      attrs: { id: 'aaaaaaaa' },
      content: [
        {
          type: 'tableRow',
          attrs: { id: 'bbbbbbbb' },
          content: [{ type: 'tableCell', attrs: { id: 'cccccccc', colspan: 1e6 }, content: [paragraph('dddddddd')] }],
        },
      ],
    }),
    'nesting 60 deep': doc(deep(60)),
    'nesting 100,000 deep': JSON.parse(`${'{"type":"blockquote","content":['.repeat(3000)}{}${']}'.repeat(3000)}`),
    'more than 2 MB': doc(paragraph('aaaaaaaa', text('あ'.repeat(800_000)))),
  }
  test.each(Object.entries(cases))('%s', (_, json) => {
    expect(() => guardBody(json)).toThrow(Conflict)
  })

  test('with a sentence that says where', () => {
    const body = doc(paragraph('aaaaaaaa'), paragraph('bbbbbbbb', text('x', link('javascript:1'))))
    expect(whyNot(body)).toEqual(['body.unfit', expect.stringMatching(/doc\.1\.0 link.*may not be linked to/)])
  })
})

function whyNot(body: unknown): [sentence: string, where: string] | null {
  try {
    guardBody(body)
    return null
  } catch (error) {
    if (!(error instanceof UnfitBody)) throw error
    return [error.message, error.told.where]
  }
}

describe('ids of blocks', () => {
  test('are given to all that have none, and to the second of two', () => {
    const body = withBlockIds(doc(paragraph('aaaaaaaa'), paragraph('aaaaaaaa'), { type: 'paragraph' }))
    const ids = body.content.map((node) => node.attrs?.id)
    expect(ids[0]).toBe('aaaaaaaa')
    expect(new Set(ids).size).toBe(3)
    expect(guardBody(body).content).toHaveLength(3)
  })
})
