import { hrefOf } from '@/components/site/paths'
import { Done } from '@/components/ui/Done'
import form from '@/components/ui/Form.module.css'
import { Refusal } from '@/components/ui/Refusal'
import type { ArticleView } from '@/lib/articles/queries'
import type { RefusedForm } from '@/lib/comments/refused'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { CommentForm } from './CommentForm'
import styles from './CommentPage.module.css'
import { PlainText } from './PlainText'
import { headingsOf } from './WriteComment'

interface NewCommentProps {
  site: Site
  article: ArticleView | null
  isOpen: boolean
  parent: { id: number; name: string; text: string } | null
  member: string | null
  formKey: string
  state: RefusedForm | null
  /** Whether it was asked how the comment would look. */
  isPreviewed: boolean
  isReceived: boolean
}

/** The page of one comment that is being written. */
export function NewComment(props: NewCommentProps) {
  const { site, article, isOpen, parent, member, formKey, state, isPreviewed, isReceived } = props
  const t = translator(site.language)
  return (
    <main className={styles.page} id="main" tabIndex={-1} data-arrived={isReceived || undefined}>
      <h1>{t(parent ? 'comments.writeReply' : 'comments.write')}</h1>
      {article && (
        <p className={styles.about}>
          <a href={hrefOf(article)}>{t('comments.onArticle', { title: article.title })}</a>
        </p>
      )}
      {isReceived && <Done>{t('comments.receivedTwice')}</Done>}
      {parent && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
        <section className={styles.answered} tabIndex={0} aria-label={t('comments.inReplyTo', { name: parent.name })}>
          <p>{t('comments.inReplyTo', { name: parent.name || t('comments.nameless') })}</p>
          <PlainText text={parent.text} />
        </section>
      )}
      {article && (isOpen || member !== null) && !isReceived ? (
        <CommentForm
          site={site}
          articleId={article.id}
          headings={headingsOf(article)}
          member={member}
          formKey={formKey}
          {...(parent && { parentId: parent.id })}
          {...(state && { state, isPreviewed })}
        />
      ) : (
        !isReceived && <Impossible article={article} state={state} site={site} />
      )}
    </main>
  )
}

/** Nothing can be sent any more: what was typed can still be copied. */
function Impossible({ article, state, site: { language } }: Pick<NewCommentProps, 'article' | 'state' | 'site'>) {
  const t = translator(language)
  const said = state?.errors.form
  return (
    <>
      <Refusal>
        {said ? sentenceOf(said, language) : t(article ? 'comments.closedMeanwhile' : 'comments.noArticle')}
      </Refusal>
      {state?.values.text && (
        <div className={form.field}>
          <label htmlFor="text">{t('comments.yourText')}</label>
          <textarea id="text" rows={10} readOnly value={state.values.text} />
        </div>
      )}
    </>
  )
}
