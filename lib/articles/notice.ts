import { type Language, pieces, translator, type Values } from '@/lib/i18n/translator'
import { addDays, addYears, type Day, type DayWriting, formatDay, formatYear, yearOf } from '@/lib/time/day'

/** Plain words, or words that lead somewhere. */
export type NoticePart = string | { text: string; href: string }

export interface Notice {
  /** At most three; none when there is nothing that a reader must know before reading. */
  sentences: NoticePart[][]
  /** Whether it tells of something that was added later, rather than of age alone. */
  added: boolean
  /** The next day on which its wording changes if nobody touches the article, or null. */
  changesOn: Day | null
}

export interface NoticedArticle {
  kind: 'article' | 'page'
  verifiedOn: Day | null
  appliesTo: string[]
  evergreen: boolean
  supersededBy: { path: string; title: string } | null
  categories: { product: string | null; supportEndsOn: Day | null }[]
}

export interface NoticedAddendum {
  number: number
  kind: 'update' | 'correction' | 'resolved' | 'retraction'
  summary: string | null
  occurredOn: Day
  supersedes: string[]
}

export interface NoticeInput {
  article: NoticedArticle
  /** Day of publication in the blog's zone. */
  publishedOn: Day
  /** In the order of their dates. */
  addenda: NoticedAddendum[]
  today: Day
  /** How the blog writes its days, and in which language. */
  writing: DayWriting
  /** Whether its age alone is worth a word. */
  tellAge?: boolean
}

/** Age is worth a word from here on; younger articles speak for themselves. */
export const OLD_AFTER_YEARS = 2

const MOST_SENTENCES = 3

interface Product {
  name: string
  endedOn: Day | null
}

/**
 * What a reader must know before reading, composed from data alone: superseded or retracted first, then a product past
 * its end or the article's age, its addenda, the day it was last verified. Dates are absolute, since the page is cached.
 */
export function noticeOf(input: NoticeInput): Notice {
  const { article, publishedOn, addenda, today } = input
  const sentences = sentencesOf(input)
  const now = JSON.stringify(sentences)
  const turns = [
    addYears(publishedOn, OLD_AFTER_YEARS),
    ...article.categories.flatMap(({ supportEndsOn }) => (supportEndsOn ? [addDays(supportEndsOn, 1)] : [])),
  ].sort()
  const differs = (day: Day) => day > today && JSON.stringify(sentencesOf({ ...input, today: day })) !== now
  return {
    sentences,
    added: addenda.length > 0 || article.supersededBy !== null,
    changesOn: turns.find(differs) ?? null,
  }
}

function sentencesOf(input: NoticeInput): NoticePart[][] {
  const retraction = wholeRetraction(input.addenda)
  const others = input.addenda.filter((addendum) => addendum !== retraction)
  const all = [
    ...superseded(input),
    ...retracted(input, retraction),
    ...about(input),
    ...added(input, others),
    ...(retraction ? [] : verified(input)),
  ]
  return all.slice(0, MOST_SENTENCES)
}

/** A retraction that names no passage takes back the whole article. */
const wholeRetraction = (addenda: NoticedAddendum[]) =>
  addenda.findLast(({ kind, supersedes }) => kind === 'retraction' && supersedes.length === 0)

function superseded({ article, writing }: NoticeInput): NoticePart[][] {
  if (!article.supersededBy) return []
  const { path, title } = article.supersededBy
  return [linked(writing.language, 'notice.superseded', path, { title })]
}

function retracted({ writing }: NoticeInput, retraction: NoticedAddendum | undefined): NoticePart[][] {
  if (!retraction) return []
  const date = formatDay(retraction.occurredOn, 'long', writing)
  return [linked(writing.language, 'notice.retracted', anchorOf(retraction), { date })]
}

/** What it is about and when it was written: said when its product has ended since, or when it is old and not evergreen. */
function about(input: NoticeInput): NoticePart[][] {
  const { article, publishedOn, addenda, today, writing, tellAge = true } = input
  const { language } = writing
  if (article.kind === 'page') return []
  const t = translator(language)
  const products = productsOf(article, today)
  const phrases = products.map((product) => phraseOf(product, writing))
  const year = formatYear(yearOf(publishedOn), language)
  if (products.some(({ endedOn }) => endedOn !== null && endedOn >= publishedOn)) {
    return [[t('notice.aboutEnded', { year, products: listOf(phrases, language) })]]
  }
  if (!tellAge || article.evergreen || today < addYears(publishedOn, OLD_AFTER_YEARS)) return []
  const date = formatDay(publishedOn, 'long', writing)
  const age =
    products.length > 0
      ? t('notice.aboutDated', { date, products: listOf(phrases, language) })
      : t('notice.age', { date })
  const ageAlone = addenda.length === 0 && !article.verifiedOn && !article.supersededBy
  return ageAlone ? [[age], [t('notice.mayHaveChanged')]] : [[age]]
}

function added({ writing }: NoticeInput, addenda: NoticedAddendum[]): NoticePart[][] {
  const newest = addenda.at(-1)
  if (!newest) return []
  const values = {
    date: formatDay(newest.occurredOn, 'long', writing),
    kind: newest.kind,
    count: addenda.length,
    corrections: addenda.filter(({ kind }) => kind === 'correction').length,
    summary: newest.summary ?? '',
    summarised: newest.summary ? 'yes' : 'no',
  }
  const key = addenda.length === 1 ? 'notice.oneAddendum' : 'notice.manyAddenda'
  return [linked(writing.language, key, anchorOf(newest), values)]
}

function verified({ article, publishedOn, writing }: NoticeInput): NoticePart[][] {
  if (!article.verifiedOn || article.verifiedOn <= publishedOn) return []
  const date = formatDay(article.verifiedOn, 'long', writing)
  return [[translator(writing.language)('notice.verified', { date })]]
}

/**
 * The author's word goes before the categories': an article filed under Windows 8.1 and Windows 10 that says it applies
 * to Windows 10 is about that alone. A category of the same product lends it the end of its support.
 */
function productsOf(article: NoticedArticle, today: Day): Product[] {
  const filed = article.categories.flatMap(({ product, supportEndsOn }) =>
    product ? [{ name: product, endedOn: supportEndsOn && supportEndsOn < today ? supportEndsOn : null }] : [],
  )
  if (article.appliesTo.length === 0) return filed
  return article.appliesTo.map(
    (name) => filed.find((product) => folded(product.name) === folded(name)) ?? { name, endedOn: null },
  )
}

const folded = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')

const phraseOf = ({ name, endedOn }: Product, writing: DayWriting): string =>
  endedOn ? translator(writing.language)('notice.ended', { name, date: formatDay(endedOn, 'long', writing) }) : name

const listOf = (words: string[], language: Language) => new Intl.ListFormat(language).format(words)

const anchorOf = ({ number }: NoticedAddendum) => `#addendum-${number}`

/** A sentence whose `<link>` leads to this address. */
function linked(language: Language, key: Parameters<typeof pieces>[1], href: string, values: Values): NoticePart[] {
  return pieces(language, key, ['link'], values).map((piece) =>
    typeof piece === 'string' ? piece : { text: piece.text, href },
  )
}
