import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import styles from './Footer.module.css'

/** The choice of colours needs a script to remember it, hence the script shows it (public/reader.js). */
export function Footer({ site, isMember }: { site: Site; isMember: boolean }) {
  const t = translator(site.language)
  return (
    <footer className={styles.footer}>
      <nav aria-label={t('site.feeds')}>
        <span>{t('site.feeds')}</span>
        <a href="/feed.xml">Atom</a>
        <a href="/rss.xml">RSS</a>
        <a href="/feed.json">JSON</a>
        <a href="/updates.xml">{t('site.updatesFeed')}</a>
      </nav>
      <a href={isMember ? '/studio' : '/sign-in'} rel="nofollow">
        {t(isMember ? 'studio.title' : 'auth.signIn')}
      </a>
      <label hidden suppressHydrationWarning data-theme-choice>
        {t('theme.label')}
        <select defaultValue="">
          <option value="">{t('theme.system')}</option>
          <option value="light">{t('theme.light')}</option>
          <option value="dark">{t('theme.dark')}</option>
        </select>
      </label>
    </footer>
  )
}
