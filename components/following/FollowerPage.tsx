import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import { encodePath } from '@/lib/addresses/paths'
import { nameOf } from '@/lib/following/letters'
import type { OwnFollowing } from '@/lib/following/own'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import styles from './FollowPage.module.css'
import { type Opened, Stored } from './Stored'

interface FollowerPageProps {
  site: Site
  secret: string
  own: OwnFollowing
  /** With the key to what is stored: comments that the address stands under. */
  opened: Opened | null
  done: 'confirmed' | 'ended' | null
  /** Erasing was asked for without the tick. */
  isUnsure: boolean
}

/** What an address follows and what is kept about it, for whoever holds its secret. */
export function FollowerPage({ site: { language }, secret, own, opened, done, isUnsure }: FollowerPageProps) {
  const t = translator(language)
  const { email, isConfirmed, follows } = own
  const action = (what: string) => ({ action: `/api/following/${secret}/${what}`, method: 'post' as const })
  const carried = opened && <input type="hidden" name="key" value={opened.key} />
  const asks = !isConfirmed && follows.length > 0
  return (
    <main className={styles.page} id="main" tabIndex={-1}>
      <h1>{t('follow.ownTitle')}</h1>
      {email !== '' && <p className={styles.quiet}>{t('follow.ownFor', { email })}</p>}
      {done && <Done>{t(`follow.${done}`)}</Done>}
      {follows.length === 0 ? <p>{t('follow.nothing')}</p> : asks && <p>{t('follow.ask')}</p>}
      <FollowList own={own} action={action('end')} carried={carried} language={language} />
      <div className={styles.ways}>
        {asks && (
          <form {...action('confirmation')}>
            {carried}
            <Button type="submit" look="main">
              {t('follow.confirm')}
            </Button>
          </form>
        )}
        {(asks || follows.length > 1) && (
          <form {...action('end')}>
            {carried}
            <Button type="submit">{t(asks ? 'follow.notMe' : 'follow.endAll')}</Button>
          </form>
        )}
      </div>
      <h2 id="stored">{t('follow.storedHeading')}</h2>
      {opened ? (
        <Stored
          opened={opened}
          action={action('erasure')}
          copy={`/api/following/${secret}/copy`}
          {...{ isUnsure, language }}
        />
      ) : (
        <p>
          {t('follow.keyNeeded')} <a href="/following/link">{t('follow.linkTitle')}</a>
        </p>
      )}
    </main>
  )
}

interface FollowListProps {
  own: OwnFollowing
  action: { action: string; method: 'post' }
  carried: ReactNode
  language: Language
}

function FollowList({ own: { follows, isConfirmed }, action, carried, language }: FollowListProps) {
  const t = translator(language)
  if (follows.length === 0) return null
  return (
    <ul className={styles.follows}>
      {follows.map((followed) => (
        <li key={followed.id}>
          {followed.article?.path ? (
            <a href={encodePath(followed.article.path)}>{nameOf(followed, t)}</a>
          ) : (
            nameOf(followed, t)
          )}
          {isConfirmed && (
            <form {...action}>
              {carried}
              <input type="hidden" name="follows" value={followed.id} />
              <Button type="submit" look="plain" aria-label={t('follow.endOf', { what: nameOf(followed, t) })}>
                {t('follow.end')}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
