import { afterCommit } from '@/lib/db/after-commit'
import type { SqlTx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { heardEverywhere } from '@/lib/freshness/acknowledging'
import { EXPIRY_CHANNEL } from '@/lib/freshness/expiry-channel'

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
  /** By what comments are told from spam. No page shows it. */
  spamFilter: 'spam-filter',
  /** Title, language and other settings of the blog. */
  settings: 'settings',
} as const

/**
 * Numbers rise, and end in six random digits: a database that was put back from a backup never gives out those again by which
 * something was kept before.
 */
const NEXT = Prisma.sql`nextval('"CacheTag_number_seq"') * 1000000 + floor(random() * 1000000)::bigint`

/** PostgreSQL's limit for one notification is 8,000 bytes. */
const TAGS_PER_NOTIFICATION = 150

/**
 * Makes everything that was cached with these tags stale, from the commit of this transaction on, in every process: when
 * whoever began it goes on, all have heard of it. Call it last in a verb: it locks the tags until the commit.
 */
export async function expire(tx: SqlTx, ...names: string[]): Promise<void> {
  const sorted = [...new Set(names)].sort() // one order everywhere, so that two verbs never wait for each other
  const expiries: string[] = []
  for (let at = 0; at < sorted.length; at += TAGS_PER_NOTIFICATION) {
    const some = sorted.slice(at, at + TAGS_PER_NOTIFICATION)
    const [told] = await tx.$queryRaw<{ largest: bigint }[]>`-- planned once
      with moved as (
        insert into "CacheTag" (name, number)
        select name, ${NEXT} from unnest(${some}::text[]) as name
        on conflict (name) do update set number = ${NEXT}
        returning name, number
      ), told as (select json_object_agg(name, number)::text as payload, max(number) as largest from moved)
      select largest, pg_notify(${EXPIRY_CHANNEL}, payload)::text from told`
    if (told) expiries.push(String(told.largest))
  }
  afterCommit(tx, () => heardEverywhere(expiries))
}
