import rows from '@/components/ui/Rows.module.css'
import tabs from '@/components/ui/Views.module.css'
import { type Language, translator } from '@/lib/i18n/translator'

/** The heading of both lists, and the way from one to the other. */
export function RedirectViews({ current, language }: { current: 'list' | 'missed'; language: Language }) {
  const t = translator(language)
  const views = [
    ['list', '/studio/redirects'],
    ['missed', '/studio/redirects/missing'],
  ] as const
  return (
    <>
      <div className={rows.top}>
        <h1>{t('redirects.heading')}</h1>
      </div>
      <nav className={tabs.views} aria-label={t('redirects.views')}>
        {views.map(([name, href]) => (
          <a key={name} href={href} aria-current={name === current ? 'page' : undefined}>
            {t(`redirects.${name}`)}
          </a>
        ))}
      </nav>
    </>
  )
}
