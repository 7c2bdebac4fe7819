import rows from '@/components/ui/Rows.module.css'
import { type Language, translator } from '@/lib/i18n/translator'

/** Says that there is no such page, and where what stood there may be. */
export function MissingInStudio({ language }: { language: Language }) {
  const t = translator(language)
  return (
    <>
      <div className={rows.top}>
        <h1>{t('missing.heading')}</h1>
      </div>
      <p>{t('missing.inStudio')}</p>
      <p>
        <a href="/studio">{t('studio.articles')}</a> ・{' '}
        <a href="/studio?filter=deleted">{t('studio.filter.deleted')}</a>
      </p>
    </>
  )
}
