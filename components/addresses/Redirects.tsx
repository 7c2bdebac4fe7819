import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import { Pagination } from '@/components/ui/Pagination'
import rows from '@/components/ui/Rows.module.css'
import { REDIRECTS_PAGE, type RedirectQuestion } from '@/lib/addresses/input'
import { encodePath } from '@/lib/addresses/paths'
import type { StudioRedirect } from '@/lib/addresses/studio-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import { AddRedirect } from './AddRedirect'
import { ImportRedirects } from './ImportRedirects'
import { RedirectViews } from './RedirectViews'
import styles from './RedirectViews.module.css'

interface RedirectsProps {
  redirects: StudioRedirect[]
  total: number
  question: RedirectQuestion
  /** What is to be redirected: a missing path that a member chose. */
  from: string
  isDone: boolean
  /** How many were just imported; null when none were. */
  imported: number | null
  state: FormState
  language: Language
}

export function Redirects({ redirects, total, question, from, isDone, imported, state, language }: RedirectsProps) {
  const t = translator(language)
  const { words, page } = question
  return (
    <>
      <RedirectViews current="list" language={language} />
      {isDone && <Done>{t('studio.done')}</Done>}
      {imported !== null && <Done>{t('redirects.imported', { count: imported })}</Done>}
      <div className={rows.halves}>
        <div>
          <form className={styles.search} action="/studio/redirects" method="get">
            <input
              type="search"
              name="words"
              defaultValue={words}
              aria-label={t('redirects.words')}
              placeholder={t('redirects.words')}
            />
          </form>
          {redirects.length === 0 && <p className={rows.none}>{t(words ? 'redirects.noneFound' : 'redirects.none')}</p>}
          {redirects.length > 0 && (
            <ul className={rows.list}>
              {redirects.map((redirect) => (
                <Row key={redirect.id} redirect={redirect} language={language} />
              ))}
            </ul>
          )}
          <Pagination
            page={page}
            pages={Math.ceil(total / REDIRECTS_PAGE)}
            hrefOf={(number) => `/studio/redirects?${new URLSearchParams({ words, page: String(number) })}`}
            language={language}
          />
        </div>
        <div className={rows.aside}>
          <AddRedirect from={from} state={state} language={language} />
          <ImportRedirects state={state} language={language} />
        </div>
      </div>
    </>
  )
}

function Row({ redirect, language }: { redirect: StudioRedirect; language: Language }) {
  const t = translator(language)
  const { id, path, query, to, isGone, byHand } = redirect
  const address = query === '' ? path : `${path}?${query}`
  return (
    <li className={rows.row}>
      <span className={styles.path}>
        {address}
        {to !== null && (
          <>
            <span className={styles.arrow}>
              <span aria-hidden="true"> → </span>
              <span className="unseen">{t('redirects.goesTo')} </span>
            </span>
            <a href={encodePath(to)}>{to}</a>
          </>
        )}
      </span>
      <span className={rows.facts}>
        {isGone && <span>{t('redirects.gone')}</span>}
        {byHand && <span>{t('redirects.byHand')}</span>}
      </span>
      {byHand && (
        <form action={`/api/redirects/${id}/removal`} method="post">
          <Button type="submit" look="plain" aria-label={t('redirects.removeOne', { path: address })}>
            {t('redirects.remove')}
          </Button>
        </form>
      )}
    </li>
  )
}
