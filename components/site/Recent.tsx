import { DayTime } from '@/components/ui/DayTime'
import type { AddendumNote } from '@/lib/addenda/queries'
import type { ArticleLink } from '@/lib/articles/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import { hrefOf } from './paths'

export type ListedAddendum = AddendumNote & { article: ArticleLink }

export interface ListedComment {
  id: number
  name: string
  article: ArticleLink
  createdAt: Date
}

export function RecentArticles({ articles, site }: { articles: ArticleLink[]; site: Site }) {
  return (
    <ul>
      {articles.map((article) => (
        <li key={article.id}>
          <a href={hrefOf(article)}>{article.title}</a>{' '}
          <DayTime day={dayOf(article.publishedAt, site.timeZone)} writing={site} />
        </li>
      ))}
    </ul>
  )
}

export function RecentAddenda({ addenda, site }: { addenda: ListedAddendum[]; site: Site }) {
  const t = translator(site.language)
  return (
    <ul>
      {addenda.map(({ article, number, kind, occurredOn, summary }) => (
        <li key={`${article.id}-${number}`}>
          <a href={`${hrefOf(article)}#addendum-${number}`}>{article.title}</a>{' '}
          <small>
            {t(`kind.${kind}`)} <DayTime day={occurredOn} writing={site} />
            {summary && <> {summary}</>}
          </small>
        </li>
      ))}
    </ul>
  )
}

export function RecentComments({ comments, site }: { comments: ListedComment[]; site: Site }) {
  const t = translator(site.language)
  return (
    <ul>
      {comments.map(({ id, name, article, createdAt }) => (
        <li key={id}>
          <a href={`/comment/${id}`}>
            {t('side.comment', { title: article.title, name: name || t('comments.nameless') })}
          </a>{' '}
          <DayTime day={dayOf(createdAt, site.timeZone)} writing={site} />
        </li>
      ))}
    </ul>
  )
}
