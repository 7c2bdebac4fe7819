import { DayTime } from '@/components/ui/DayTime'
import type { ListedAddendum } from '@/lib/addenda/studio-queries'
import { encodePath } from '@/lib/addresses/paths'
import { type Language, translator } from '@/lib/i18n/translator'
import { plainText } from '@/lib/richtext/plain-text'
import { figuresIn } from '@/lib/time/day'
import styles from './AddendumList.module.css'
import { Seal } from './Seal'

interface AddendumListProps {
  article: { id: number; title: string; path: string | null; status: string }
  addenda: ListedAddendum[]
  language: Language
}

/** How much of its text is shown of an addendum that has no summary. */
const BEGINNING = 60

/** Every addendum of one article, for its author. */
export function AddendumList({ article, addenda, language }: AddendumListProps) {
  const t = translator(language)
  return (
    <>
      <h1>{t('append.listTitle')}</h1>
      <p className={styles.title}>
        <a
          href={
            article.path && article.status === 'published' ? encodePath(article.path) : `/studio/articles/${article.id}`
          }
        >
          {article.title}
        </a>
      </p>
      {addenda.length === 0 && <p>{t('append.none')}</p>}
      <ol className={styles.list}>
        {addenda.map((addendum) => (
          <li key={addendum.number}>
            <Seal kind={addendum.kind} language={language} />
            {addendum.occurredOn !== '' && (
              <DayTime day={addendum.occurredOn} length="long" writing={figuresIn(language)} />
            )}
            <a href={`/studio/articles/${article.id}/addenda/${addendum.number}`}>
              {addendum.summary || plainText(addendum.body).slice(0, BEGINNING) || t('studio.untitled')}
            </a>
            <span className={styles.state}>
              {t(`append.state.${addendum.status}`)}
              {addendum.hasDraft && addendum.status !== 'draft' && ` · ${t('append.changed')}`}
            </span>
          </li>
        ))}
      </ol>
      {article.status === 'published' && (
        <p>
          <a href={`/studio/articles/${article.id}/append`}>{t('append.heading')}</a>
        </p>
      )}
    </>
  )
}
