import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import styles from './StudioFrame.module.css'

interface StudioFrameProps {
  site: Site
  /** Whether the member may arrange what is the whole blog's: categories and redirects. */
  canArrange: boolean
  isOwner: boolean
  /** Comments that wait for the member's decision. */
  waiting: number
  /** Letters that could not be sent. */
  failedLetters: number
  children: ReactNode
}

/** What stands around every page of the studio. */
export function StudioFrame({ site, canArrange, isOwner, waiting, failedLetters, children }: StudioFrameProps) {
  const t = translator(site.language)
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t('site.skip')}
      </a>
      <header className={styles.head}>
        <p className={styles.name}>
          <a href="/">{site.title}</a>
        </p>
        <nav aria-label={t('studio.nav')} className={styles.nav}>
          <a href="/studio">{t('studio.articles')}</a>
          <a href="/studio/comments">{t('moderation.nav', { count: waiting })}</a>
          <a href="/studio/media">{t('studio.media')}</a>
          {canArrange && <a href="/studio/categories">{t('studio.categories')}</a>}
          {canArrange && <a href="/studio/redirects">{t('studio.redirects')}</a>}
          {isOwner && <a href="/studio/members">{t('members.title')}</a>}
          {isOwner && <a href="/studio/letters">{t('outbox.nav', { failed: failedLetters })}</a>}
          {isOwner && <a href="/studio/settings">{t('studio.settings')}</a>}
          <a href="/studio/account">{t('account.title')}</a>
        </nav>
        <form action="/api/sign-out" method="post">
          <Button type="submit" look="plain">
            {t('auth.signOut')}
          </Button>
        </form>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  )
}
