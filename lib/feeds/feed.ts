import type { Language } from '@/lib/i18n/translator'

/** A feed as every format tells it. URLs are absolute, HTML and texts may hold anything: each format escapes for itself. */
export interface Feed {
  title: string
  description: string
  language: Language
  /** The page that the feed is of. */
  homeUrl: string
  /** The feed's own address. */
  selfUrl: string
  /** The newest substantive change of all entries; null for a feed without entries. */
  updated: Date | null
  /** Newest first. */
  entries: Entry[]
}

export interface Entry {
  /** Never changes; a URI of any scheme, or whatever an import brought. */
  feedId: string
  title: string
  url: string
  /** The article that an addendum belongs to. */
  relatedUrl: string | null
  /** The entry, in its own feed, that this one answers: the article of a comment. */
  inReplyTo: { feedId: string; url: string } | null
  publishedAt: Date
  updatedAt: Date
  author: { name: string; url: string | null } | null
  categories: { name: string; slug: string }[]
  summary: string | null
  html: string
}

/** The newest moment at which one of the entries changed, null when there is none. */
export const newestChange = (entries: Entry[]): Date | null =>
  entries.reduce<Date | null>((newest, { updatedAt }) => (newest && newest >= updatedAt ? newest : updatedAt), null)
