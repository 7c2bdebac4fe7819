/** The shape in which the sample blog is told: plain Japanese, as close to the finished page as source text can be. */
export interface SampleArticle {
  kind?: 'article' | 'page'
  /** In the blog's default pattern, `/{yyyy}/{MM}/{slug}`. */
  path: string
  title: string
  /** ISO 8601 with Japan's offset: its date is the day that readers see. */
  publishedAt: string
  /** Names of categories in blog.ts, in the author's order. */
  categories: string[]
  html: string
  addenda?: SampleAddendum[]
  comments?: SampleComment[]
  appliesTo?: string[]
  evergreen?: boolean
  /** Day, 'YYYY-MM-DD'. */
  verifiedOn?: string
  /** Path of the article that took its place. */
  supersededBy?: string
}

/** Blocks of the article are named by words that stand in one of its top-level blocks only. */
export interface SampleAddendum {
  kind: 'update' | 'correction' | 'resolved' | 'retraction'
  summary?: string
  publishedAt: string
  /** Not given: the end. */
  where?: 'top' | { after: string }
  supersedes?: string[]
  /** Name of the reader whose comment under this article led to it. */
  creditTo?: string
  html: string
}

export interface SampleComment {
  /** Not given: a reader's comment. */
  trackback?: { title: string; site: string }
  name: string
  url?: string
  publishedAt: string
  text: string
  /** Written by the blog's author: the name carries the badge. */
  byAuthor?: boolean
  replies?: SampleComment[]
}

/** The author of the sample blog, who does not exist. */
export const AUTHOR = '窓辺みどり'
