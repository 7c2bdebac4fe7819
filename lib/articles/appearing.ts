import { tags } from '@/lib/cache'
import type { Reader } from '@/lib/db/client'
import type { ArticleView } from './queries'

/**
 * Tags of everything that shows it when an article appears or disappears: itself, the lists, its categories' newest,
 * and the two articles that have it as neighbour.
 */
export async function tagsOfAppearance(reader: Reader, articleId: number): Promise<string[]> {
  const rows = await reader.$queryRaw<{ kind: 'article' | 'category'; id: number }[]>`
    with it as (select id, "publishedAt" from "Article" where id = ${articleId})
    select 'category' as kind, "categoryId" as id from "ArticleCategory" where "articleId" = ${articleId}
    union all (
      select 'article', a.id from "Article" a, it where a.status = 'published' and a.kind = 'article'
      and (a."publishedAt", a.id) < (it."publishedAt", it.id) order by a."publishedAt" desc, a.id desc limit 1
    ) union all (
      select 'article', a.id from "Article" a, it where a.status = 'published' and a.kind = 'article'
      and (a."publishedAt", a.id) > (it."publishedAt", it.id) order by a."publishedAt", a.id limit 1
    )`
  return [tags.articles, tags.article(articleId), ...rows.map((row) => tags[row.kind](row.id))]
}

/**
 * Tags of a page that shows the article found at its address, with its neighbours: what moves when another article appears is not
 * among them, unless it stands there. A page that found none carries the lists' tag, so that publishing there ends its 404.
 */
export function tagsOfPage(found: ArticleView | null): string[] {
  if (!found) return [tags.articles, tags.categories]
  // its successor's title and path stand on the page, or will when it is published
  const successor = found.supersededById === null ? [] : [tags.article(found.supersededById)]
  return [tags.article(found.id), tags.categories, ...successor]
}
