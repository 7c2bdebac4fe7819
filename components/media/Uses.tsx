import { hrefOf } from '@/components/site/paths'
import rows from '@/components/ui/Rows.module.css'
import type { UsesOfFile } from '@/lib/articles/uses'
import { type Language, translator } from '@/lib/i18n/translator'

interface UsesProps extends UsesOfFile {
  language: Language
}

/** The articles that a file is used in. */
export function Uses({ articles, unseen, language }: UsesProps) {
  const t = translator(language)
  return (
    <section className={rows.section} aria-labelledby="uses">
      <h2 id="uses">{t('media.usedIn')}</h2>
      {articles.length + unseen === 0 && <p>{t('media.usedNowhere')}</p>}
      {articles.length > 0 && (
        <ul className={rows.list}>
          {articles.map(({ id, title, status, path, isEditable }) => (
            <li key={id} className={rows.row}>
              <span className={rows.title}>
                {isEditable ? (
                  <a href={`/studio/articles/${id}`}>{title || t('studio.untitled')}</a>
                ) : (
                  title || t('studio.untitled')
                )}
              </span>
              <span className={rows.facts}>
                <span>{t(`state.${status}`)}</span>
                {status === 'published' && path && <a href={hrefOf({ path })}>{t('studio.see')}</a>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {unseen > 0 && <p>{t('media.usedUnseen', { count: unseen })}</p>}
    </section>
  )
}
