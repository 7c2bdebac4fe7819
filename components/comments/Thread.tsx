import type { AddendumView } from '@/lib/addenda/queries'
import type { PlacedComment, ThreadItem } from '@/lib/comments/thread'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatDay } from '@/lib/time/day'
import { Comment } from './Comment'
import styles from './Thread.module.css'

interface ThreadProps {
  items: ThreadItem<AddendumView>[]
  /** Before anchors of addenda: empty on the article's own page. */
  articleHref: string
  /** Of the article that replies go to; null while it takes none. */
  articleId: number | null
  /** Ids of comments that whoever looks wrote themselves. */
  own: number[]
  canTakeUp: boolean
  site: Site
}

/** Comments and their replies, with a line across where an addendum fell. */
export function Thread({ items, ...shared }: ThreadProps) {
  if (items.length === 0) return null
  const { articleHref, site } = shared
  return (
    <ol className={styles.thread}>
      {items.map((item) =>
        item.type === 'divider' ? (
          <li className={styles.divider} key={`addendum-${item.addendum.number}`}>
            <a href={`${articleHref}#addendum-${item.addendum.number}`}>
              {formatDay(item.addendum.occurredOn, 'long', site)}{' '}
              {translator(site.language)(`kind.${item.addendum.kind}`)}
            </a>
          </li>
        ) : (
          <li className="late" key={item.placed.comment.id}>
            <Comment placed={item.placed} {...shared} />
            <Replies replies={item.placed.replies} {...shared} />
          </li>
        ),
      )}
    </ol>
  )
}

function Replies({ replies, ...shared }: { replies: PlacedComment[] } & Omit<ThreadProps, 'items'>) {
  if (replies.length === 0) return null
  return (
    <ol className={styles.replies}>
      {replies.map((placed) => (
        <li key={placed.comment.id}>
          <Comment placed={placed} {...shared} />
        </li>
      ))}
    </ol>
  )
}
