import type { Language } from '@/lib/i18n/translator'

/** A value of a JSON-LD document (schema.org); what is undefined is left out. */
export type JsonLd = { '@type': string; [property: string]: unknown }

interface OfSite {
  title: string
  tagline: string
  language: Language
  url: string
}

interface OfArticle {
  title: string
  description: string | null
  excerpt: string
  publishedAt: Date
  substantiveAt: Date
  authorName: string | null
  categories: { name: string }[]
  appliesTo: string[]
}

interface OfAddendum {
  number: number
  kind: string
  publishedAt: Date
  summary: string | null
  plainText: string
}

/** Google reads at most this many characters of a headline. */
const HEADLINE = 110

/**
 * An article as schema.org's BlogPosting. Each addendum is one of its corrections (schema.org/correction); its date of change
 * is that of the last substantive change.
 * @param url the article's canonical address
 * @param image address of the picture drawn for it, absolute
 */
export function articleJsonLd(given: {
  site: OfSite
  article: OfArticle
  addenda: OfAddendum[]
  url: string
  image?: string
}): JsonLd {
  const { site, article, addenda, url, image } = given
  const publisher = { '@type': 'Organization', name: site.title, url: `${site.url}/` }
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    '@id': url,
    mainEntityOfPage: url,
    url,
    headline: [...article.title].slice(0, HEADLINE).join(''),
    description: article.description ?? article.excerpt,
    inLanguage: site.language,
    datePublished: article.publishedAt.toISOString(),
    dateModified: article.substantiveAt.toISOString(),
    author: article.authorName ? { '@type': 'Person', name: article.authorName } : publisher,
    publisher,
    isPartOf: { '@type': 'Blog', '@id': `${site.url}/`, name: site.title },
    image,
    articleSection: article.categories[0]?.name,
    keywords: keywordsOf(article),
    correction: addenda.length > 0 ? addenda.map((addendum) => correctionOf(addendum, url)) : undefined,
  }
}

/** The way from home over the first category, with those above it, to an article (schema.org/BreadcrumbList). */
export const breadcrumbJsonLd = (steps: { name: string; url: string }[]): JsonLd => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })),
})

/** The blog itself, for its home page (schema.org/Blog). */
export const blogJsonLd = (site: OfSite): JsonLd => ({
  '@context': 'https://schema.org',
  '@type': 'Blog',
  '@id': `${site.url}/`,
  url: `${site.url}/`,
  name: site.title,
  description: site.tagline || undefined,
  inLanguage: site.language,
})

const UNSAFE = /[<>&\u2028\u2029]/g

/** JSON for the inside of a `<script type="application/ld+json">`: nothing in it can end the element or begin another. */
export const jsonLdScript = (...documents: JsonLd[]): string =>
  JSON.stringify(documents.length === 1 ? documents[0] : documents).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function keywordsOf({ categories, appliesTo }: OfArticle): string[] | undefined {
  const words = [...new Set([...categories.map(({ name }) => name), ...appliesTo])]
  return words.length > 0 ? words : undefined
}

const correctionOf = (addendum: OfAddendum, url: string) => ({
  '@type': 'CorrectionComment',
  '@id': `${url}#addendum-${addendum.number}`,
  url: `${url}#addendum-${addendum.number}`,
  datePublished: addendum.publishedAt.toISOString(),
  headline: addendum.summary ?? undefined,
  text: addendum.plainText,
})
