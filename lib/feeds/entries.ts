import { type Translate, translator } from '@/lib/i18n/translator'
import { excerptOf } from '@/lib/richtext/plain-text'
import { visibleText } from '@/lib/richtext/visible-text'
import type { Site } from '@/lib/settings/queries'
import { dayOf, formatDay } from '@/lib/time/day'
import type { Entry } from './feed'
import { escaped, paragraphs } from './html-text'
import { portableHtml } from './portable-html'
import type { AddendumMatter, ArticleMatter, Happening } from './queries'
import { absoluteUrl } from './urls'
import { joined, wholeText } from './whole-text'

/** What happened, as an entry of a feed with its full text. */
export const entryOf = ({ article, addendum }: Happening, site: Site): Entry =>
  addendum ? addendumEntry(article, addendum, site) : articleEntry(article, site)

/** An addendum's title wherever it stands alone: "追記: 題名 — 要約". */
export function addendumTitle(
  articleTitle: string,
  { kind, summary }: Pick<AddendumMatter, 'kind' | 'summary'>,
  t: Translate,
) {
  const named = { kind: t(`kind.${kind}`), title: articleTitle }
  return summary ? t('feeds.addendumSummarised', { ...named, summary }) : t('feeds.addendum', named)
}

function articleEntry(article: ArticleMatter, site: Site): Entry {
  const url = absoluteUrl(site.url, article.path)
  const addenda = article.addenda.map((addendum) => ({ ...addendum, heading: headingOf(addendum, url, site) }))
  return {
    feedId: article.feedId,
    title: article.title,
    url,
    relatedUrl: null,
    inReplyTo: null,
    publishedAt: article.publishedAt,
    updatedAt: article.substantiveAt,
    author: authorOf(article.authorName),
    categories: article.categories,
    summary: article.excerpt || null,
    html: portableHtml(shownText(wholeText(article.blocks, addenda), article.excerpt, url, site), url),
  }
}

function addendumEntry(article: ArticleMatter, addendum: AddendumMatter, site: Site): Entry {
  const t = translator(site.language)
  const articleUrl = absoluteUrl(site.url, article.path)
  const written = formatDay(dayOf(article.publishedAt, site.timeZone), 'long', site)
  const url = addendumUrl(articleUrl, addendum)
  const text = shownText(joined(addendum.blocks), null, url, site)
  const origin = escaped(t('feeds.addendumTo', { title: article.title, date: written }))
  return {
    feedId: addendum.feedId,
    title: addendumTitle(article.title, addendum, t),
    url,
    relatedUrl: articleUrl,
    inReplyTo: null,
    publishedAt: addendum.publishedAt,
    updatedAt: addendum.updatedAt,
    author: authorOf(addendum.authorName),
    categories: article.categories,
    summary: addendum.summary,
    html: portableHtml(`${text}\n<p><a href="${escaped(articleUrl)}">${origin}</a></p>`, articleUrl),
  }
}

/** A text as the owner lets feeds show it: whole, or its beginning and the way to the rest. @param excerpt null: made of the text */
function shownText(html: string, excerpt: string | null, url: string, { feedText, language }: Site): string {
  if (feedText === 'full') return html
  const beginning = paragraphs(excerpt ?? excerptOf(visibleText(html)))
  return `${beginning}\n<p><a href="${escaped(url)}">${escaped(translator(language)('feeds.readOn'))}</a></p>`
}

const addendumUrl = (articleUrl: string, { number }: { number: number }) => `${articleUrl}#addendum-${number}`

function headingOf(addendum: AddendumMatter, articleUrl: string, site: Site): string {
  const t = translator(site.language)
  const named = { kind: t(`kind.${addendum.kind}`), date: formatDay(addendum.occurredOn, 'long', site) }
  const seal = `<a href="${escaped(addendumUrl(articleUrl, addendum))}">${escaped(t('feeds.addendumHeading', named))}</a>`
  return addendum.summary ? `${seal} ${escaped(addendum.summary)}` : seal
}

const authorOf = (name: string | null) => (name ? { name, url: null } : null)
