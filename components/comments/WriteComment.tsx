import type { ArticleView } from '@/lib/articles/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { CommentForm } from './CommentForm'
import styles from './CommentForm.module.css'

interface WriteCommentProps {
  site: Pick<Site, 'language' | 'commentModeration'>
  article: Pick<ArticleView, 'id' | 'blocks'>
  member: string | null
}

/** The form below the comments of an article. */
export function WriteComment({ site, article, member }: WriteCommentProps) {
  return (
    <section className={`late ${styles.write}`} id="write-comment" aria-labelledby="write-comment-heading">
      <h3 id="write-comment-heading">{translator(site.language)('comments.write')}</h3>
      <CommentForm site={site} articleId={article.id} headings={headingsOf(article)} member={member} />
    </section>
  )
}

/** Each once: a form names a heading by its words. */
export const headingsOf = ({ blocks }: Pick<ArticleView, 'blocks'>): string[] => [
  ...new Set(blocks.flatMap(({ heading }) => (heading ? [heading.text] : []))),
]
