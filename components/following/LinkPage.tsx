import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { Trap } from '@/components/ui/Trap'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import type { FormState } from '@/lib/web/forms'
import { EmailField } from './EmailField'
import styles from './FollowPage.module.css'

interface LinkPageProps {
  site: Site
  byMail: boolean
  done: 'asked' | 'erased' | null
  state: FormState
}

/** Where somebody asks for the link of their own page. */
export function LinkPage({ site: { language }, byMail, done, state }: LinkPageProps) {
  const t = translator(language)
  return (
    <main className={styles.page} id="main" tabIndex={-1}>
      <h1>{t('follow.linkTitle')}</h1>
      {done && <Done>{t(done === 'asked' ? 'follow.linkAsked' : 'follow.erased')}</Done>}
      {byMail ? (
        done === null && (
          <form className={`${form.form} ${styles.form}`} action="/api/following/link" method="post">
            <p>{t('follow.linkText')}</p>
            <Refused state={state} language={language} />
            <EmailField state={state} language={language} />
            <Trap label={t('comments.trap')} />
            <Button type="submit" look="main" className={form.submit}>
              {t('follow.linkSubmit')}
            </Button>
          </form>
        )
      ) : (
        <p>{t('follow.noMail')}</p>
      )}
    </main>
  )
}
