import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { EXPIRY_CHANNEL } from './expiry-channel'

/** Every cache tag there is. Tags carry ids, never words: they travel in headers. */
export const tags = {
  /** What lists of articles show: any article that appears, disappears, or changes its title, date, categories or counts. */
  articles: 'articles',
  /** One article's page: its words, addenda, comments and neighbours. */
  article: (id: number) => `article-${id}`,
  /** The newest articles of one category. */
  category: (id: number) => `category-${id}`,
  /** Names, tree and order of the categories. */
  categories: 'categories',
  /** Lists of recent addenda, and feeds of them. */
  addenda: 'addenda',
  /** Lists of recent comments, and feeds of them. */
  comments: 'comments',
  /** Title, language and other settings of the blog. */
  settings: 'settings',
} as const

/** PostgreSQL's limit for one notification is 8,000 bytes. */
const TAGS_PER_NOTIFICATION = 150

/**
 * Makes everything that was cached with these tags stale, from the commit of this transaction on, in every process.
 * Call it last in a verb: it locks the tags until the commit.
 */
export async function expire(tx: Tx, ...names: string[]): Promise<void> {
  const sorted = [...new Set(names)].sort() // one order everywhere, so that two verbs never wait for each other
  for (let at = 0; at < sorted.length; at += TAGS_PER_NOTIFICATION) {
    const some = Prisma.join(sorted.slice(at, at + TAGS_PER_NOTIFICATION))
    await tx.$executeRaw`
      with moved as (
        insert into "CacheTag" (name, number)
        select name, nextval('"CacheTag_number_seq"') from unnest(array[${some}]::text[]) as name
        on conflict (name) do update set number = nextval('"CacheTag_number_seq"')
        returning name, number
      )
      select pg_notify(${EXPIRY_CHANNEL}, (select json_object_agg(name, number)::text from moved))`
  }
}
