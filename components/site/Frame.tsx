import type { ReactNode } from 'react'
import { SearchForm } from '@/components/search/SearchForm'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { Footer } from './Footer'
import styles from './Frame.module.css'
import { SpeculationRules } from './SpeculationRules'

interface FrameProps {
  site: Site
  /** Whether whoever reads is signed in, as far as this page knows. */
  isMember?: boolean
  children: ReactNode
}

/** What stands around every page of the blog. */
export function Frame({ site, isMember = false, children }: FrameProps) {
  const t = translator(site.language)
  const hasLongDates = site.showWeekday && (site.dateStyle === 'words' || site.language === 'en')
  return (
    <div className={styles.site} data-long-dates={hasLongDates || undefined}>
      <a className={styles.skip} href="#main">
        {t('site.skip')}
      </a>
      <header className={styles.masthead}>
        <p className={styles.name}>
          <a href="/" rel="home">
            {site.title}
          </a>
        </p>
        {site.tagline && <p className={styles.tagline}>{site.tagline}</p>}
        <div className={styles.tools}>
          <nav aria-label={t('site.nav')}>
            <a href="/archive">{t('site.archive')}</a>
            <a href="/archive#categories">{t('site.categories')}</a>
          </nav>
          <SearchForm language={site.language} />
        </div>
      </header>
      {children}
      <Footer site={site} isMember={isMember} />
      <SpeculationRules />
    </div>
  )
}
