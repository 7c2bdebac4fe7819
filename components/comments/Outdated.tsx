import form from '@/components/ui/Form.module.css'
import { Tick } from '@/components/ui/Tick'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './CommentForm.module.css'

interface OutdatedProps {
  headings: string[]
  values: Record<string, string>
  language: Language
}

/** What a reader knows better than the article: that it no longer holds, and where. */
export function Outdated({ headings, values, language }: OutdatedProps) {
  const t = translator(language)
  return (
    <div className={styles.outdated}>
      <Tick name="outdated" isTicked={values.outdated === 'on'}>
        {t('comments.outdated')}
      </Tick>
      {headings.length > 0 && (
        <div className={`${form.field} ${styles.heading}`}>
          <label htmlFor="heading">{t('comments.outdatedHeading')}</label>
          <select id="heading" name="heading" defaultValue={values.heading ?? ''}>
            <option value="">{t('comments.wholeArticle')}</option>
            {headings.map((heading) => (
              <option key={heading}>{heading}</option>
            ))}
          </select>
        </div>
      )}
    </div>
  )
}
