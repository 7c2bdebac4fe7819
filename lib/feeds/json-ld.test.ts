import { expect, test } from 'vitest'
import { articleJsonLd, blogJsonLd, breadcrumbJsonLd, jsonLdScript } from './json-ld'

const site = { title: 'ブログ', tagline: '', language: 'ja', url: 'https://blog.example' } as const
const article = {
  title: '題名',
  description: null,
  excerpt: '抜粋',
  publishedAt: new Date('2015-03-20T03:00:00Z'),
  substantiveAt: new Date('2017-07-15T03:00:00Z'),
  authorName: null,
  categories: [{ name: 'ウィンドウズ' }],
  appliesTo: ['Windows 8.1', 'ウィンドウズ'],
}
const url = 'https://blog.example/2015/03/drive'

test('an article tells its two dates and each addendum as a correction', () => {
  const addendum = {
    number: 2,
    kind: 'correction',
    publishedAt: article.substantiveAt,
    summary: '手順',
    plainText: '直しました',
  }
  expect(articleJsonLd({ site, article, addenda: [addendum], url })).toMatchObject({
    '@type': 'BlogPosting',
    headline: '題名',
    datePublished: '2015-03-20T03:00:00.000Z',
    dateModified: '2017-07-15T03:00:00.000Z',
    keywords: ['ウィンドウズ', 'Windows 8.1'],
    author: { '@type': 'Organization', name: 'ブログ' },
    correction: [{ '@type': 'CorrectionComment', text: '直しました', url: `${url}#addendum-2` }],
  })
  expect(articleJsonLd({ site, article, addenda: [], url })).toMatchObject({ correction: undefined })
})

test('steps are counted from one', () => {
  const steps = breadcrumbJsonLd([
    { name: 'ブログ', url: 'https://blog.example/' },
    { name: '題名', url },
  ])
  expect(steps.itemListElement).toMatchObject([{ position: 1 }, { position: 2, item: url }])
})

test('no words can leave the script element', () => {
  const script = jsonLdScript(blogJsonLd({ ...site, title: '</script><!--\u2028&' }))
  expect(script).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(script)).toMatchObject({ name: '</script><!--\u2028&' })
})
