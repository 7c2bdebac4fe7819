// What the measured blogs hold.
import { expire, tags } from '@/lib/cache'
import { db, inTransaction } from '@/lib/db/client'
import { aComment, anAddendum, anArticle } from '@/prisma/factories'
import { longArticle, remark } from './long-article'

/** Beyond the numbers that `fill` gives out. */
const LONG_ARTICLE_ID = 1_000_000

/**
 * Articles number `from` to `to`, written in SQL: three categories, thirty paragraphs and five comments each. Their links have been read,
 * or the job that does so would work beside what is measured.
 */
export async function fill(from: number, to: number) {
  const text =
    'Windows の設定を開き、「システム」から順に進みます。表示が変わらないときは、いったん閉じてから開き直してください。'
  await db()
    .$executeRaw`insert into "Category" (name, slug) select 'カテゴリ ' || n, 'bench-' || n from generate_series(0, 19) n on conflict do nothing`
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      insert into "Article" (id, kind, status, path, "feedId", "publishedAt", "substantiveAt", "currentVersion")
      select n, 'article', 'published', '/bench/' || n, 'tag:bench:' || n, at, at, 1
      from generate_series(${from}::int, ${to}::int) n, lateral (select timestamptz '2010-01-01' + n * interval '12 hours' as at) d`
    await tx.$executeRaw`
      insert into "LinkReading" ("articleId", "touchedAt")
      select id, "touchedAt" from "Article" where id between ${from} and ${to}`
    await tx.$executeRaw`
      insert into "Version" ("articleId", number, title, body, rendered, renderer, "plainText", excerpt, "publishedAt")
      select n, 1, '記事 ' || n || ' の題名', '{"type":"doc","content":[]}',
        (select jsonb_agg(jsonb_build_object('id', 'blk' || lpad(p::text, 5, '0'), 'ids', jsonb_build_array('blk' || lpad(p::text, 5, '0')),
          'html', '<p>' || ${text}::text || p || '</p>')) from generate_series(1, 30) p),
        1, repeat(${text}::text, 30), left(${text}::text, 120), now()
      from generate_series(${from}::int, ${to}::int) n`
    await tx.$executeRaw`
      insert into "Address" (path, state, "articleId") select '/bench/' || n, 'current', n from generate_series(${from}::int, ${to}::int) n`
    await tx.$executeRaw`
      insert into "ArticleCategory" ("articleId", "categoryId", position, "publishedAt")
      select a.id, c.id, k, a."publishedAt" from "Article" a, generate_series(0, 2) k, "Category" c
      where a.id between ${from} and ${to} and c.slug = 'bench-' || ((a.id + k * 7) % 20)`
    await tx.$executeRaw`
      insert into "Comment" ("articleId", status, name, text, "createdAt")
      select n, 'published', '読者', 'ありがとうございます。直りました。', now() from generate_series(${from}::int, ${to}::int) n, generate_series(1, 5)`
    await tx.$executeRaw`
      insert into "SearchDocument" (kind, "subjectId", "articleId", title, text, tokens)
      select 'article', n, n, '記事' || n, 'windows', array_to_tsvector(array['w','i','n','d','o','s','wi','in','nd','do','ow','ws','win','ind','ndo','dow','ows'])
      from generate_series(${from}::int, ${to}::int) n where n % 10 = 0`
  })
  await db().$executeRaw`analyze`
  await everythingMoves()
}

/** Blocks of an article whose page is 65 kB of text and markup, without its rules of style, and of one that has as much text alone. */
const SIZES = { '/bench/long': 85, '/bench/very-long': 234 }

/** Two articles by which weight is measured. `fill` comes first, with at least 200 articles: they are linked to them. */
export async function fillLongArticles(): Promise<string[]> {
  for (const [at, [path, blocks]] of Object.entries(SIZES).entries())
    await fillLongArticle(LONG_ARTICLE_ID + at, path, blocks)
  return Object.keys(SIZES)
}

/** In three categories, with twenty comments, an addendum in its middle and one at its end. */
async function fillLongArticle(id: number, path: string, blocks: number) {
  const article = await anArticle({
    id,
    path,
    title: '長い記事の題名 Windows 10 の復元と回復ドライブの作り方',
    html: longArticle(blocks),
    categories: ['カテゴリ 1', 'カテゴリ 2', 'カテゴリ 3'],
    publishedAt: new Date('2016-04-01T03:00:00Z'),
  })
  for (let number = 1; number <= 20; number++) await aComment(article, { text: remark(number) })
  await anAddendum(article, {
    summary: '更新で手順が変わりました',
    text: remark(21),
    afterBlock: article.blockIds[Math.floor(blocks / 2)],
  })
  await anAddendum(article, { kind: 'resolved', text: remark(22) })
  await everythingMoves()
}

/** Expires every page there is. */
export const everythingMoves = () =>
  inTransaction((tx) => expire(tx, tags.settings, tags.articles, tags.categories, tags.addenda, tags.comments))
