import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import type { blockedSenders } from '@/lib/comments/blocked-senders'
import { QUEUE } from '@/lib/comments/moderation-input'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import type { FormState } from '@/lib/web/forms'
import { BlockList } from './BlockList'

interface BlockedProps {
  site: Site
  senders: Awaited<ReturnType<typeof blockedSenders>>
  /** The block list as it was typed; null for whoever may not change it. */
  list: string | null
  state: FormState
  isDone: boolean
  /** How many lines a file has just added. */
  imported: number | null
}

/** Senders whose comments are put aside unread, and words that do the same. */
export function Blocked({ site, senders, list, state, isDone, imported }: BlockedProps) {
  const t = translator(site.language)
  return (
    <>
      <p className={rows.back}>
        <a href={QUEUE}>{t('moderation.title')}</a>
      </p>
      <div className={rows.top}>
        <h1>{t('blocking.heading')}</h1>
      </div>
      {isDone && <Done>{t('studio.done')}</Done>}
      {imported !== null && <Done>{t('blocking.imported', { count: imported })}</Done>}
      <Refused state={state} language={site.language} />
      <div className={rows.halves}>
        <section className={rows.section} aria-labelledby="senders">
          <h2 id="senders">{t('blocking.senders')}</h2>
          <p>{t('blocking.sendersText')}</p>
          {senders.length === 0 && <p className={rows.none}>{t('blocking.noSenders')}</p>}
          <ul className={rows.list}>
            {senders.map(({ id, name, createdAt, isForAWhile }) => (
              <li className={rows.row} key={id}>
                <span className={rows.title}>{name || t('comments.nameless')}</span>
                <span className={rows.facts}>
                  {formatInstant(createdAt, site.timeZone)}
                  {isForAWhile && <span>{t('blocking.forAWhile')}</span>}
                </span>
                <form className={rows.tools} action={`/api/comments/blocked/${id}/removal`} method="post">
                  <Button type="submit" look="plain" aria-label={t('blocking.unblockNamed', { name })}>
                    {t('blocking.unblock')}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
        {list !== null && <BlockList list={list} state={state} language={site.language} />}
      </div>
    </>
  )
}
