import { Button } from '@/components/ui/Button'
import tabs from '@/components/ui/Views.module.css'
import { LISTS, type List, LONGEST_WORDS, MOST_COUNTED, QUEUE } from '@/lib/comments/moderation-input'
import type { QueuePage } from '@/lib/comments/moderation-queries'
import { REASONS } from '@/lib/comments/reasons'
import { type Language, translator } from '@/lib/i18n/translator'
import { isNarrowed, listAddress } from './lists'
import styles from './QueueFilters.module.css'

interface QueueFiltersProps {
  page: QueuePage
  counts: Record<List, number>
  names: { article: string | null; sender: string | null }
  language: Language
}

/** Which comments are shown: the lists, what is looked for in them, and what they are narrowed to. */
export function QueueFilters({ page, counts, names, language }: QueueFiltersProps) {
  const t = translator(language)
  const { article, sender } = page
  const first = { ...page, after: null }
  const isCounted = (list: List) => list === 'held' || list === 'reported' || isNarrowed(page)
  return (
    <div className={tabs.bar}>
      <nav className={tabs.views} aria-label={t('moderation.tabs')}>
        {LISTS.map((list) => (
          <a href={listAddress({ ...first, list })} aria-current={list === page.list ? 'page' : undefined} key={list}>
            {t(`moderation.tab.${list}`)}
            {isCounted(list) && counts[list] > 0 && (
              <span className="figures">{counts[list] < MOST_COUNTED ? counts[list] : `${MOST_COUNTED}+`}</span>
            )}
          </a>
        ))}
      </nav>
      <form className={styles.search} action={QUEUE} method="get">
        <input type="hidden" name="status" value={page.list} />
        {article !== null && <input type="hidden" name="article" value={article} />}
        {sender !== null && <input type="hidden" name="sender" value={sender} />}
        <input
          type="search"
          name="words"
          defaultValue={page.words}
          maxLength={LONGEST_WORDS}
          aria-label={t('moderation.search')}
          placeholder={t('moderation.search')}
        />
        <select name="reason" defaultValue={page.reason ?? ''} aria-label={t('moderation.reason')}>
          <option value="">{t('moderation.anyReason')}</option>
          <option value="none">{t('moderation.noReason')}</option>
          {REASONS.map((reason) => (
            <option value={reason} key={reason}>
              {t(`moderation.reason.${reason}`)}
            </option>
          ))}
        </select>
        <Button type="submit">{t('moderation.narrow')}</Button>
      </form>
      {(article !== null || sender !== null) && (
        <p className={styles.narrowed}>
          {article !== null && (
            <a href={listAddress({ ...first, article: null })} aria-label={t('moderation.widenArticle')}>
              {names.article ?? `#${article}`} <span aria-hidden="true">×</span>
            </a>
          )}
          {sender !== null && (
            <a href={listAddress({ ...first, sender: null })} aria-label={t('moderation.widenSender')}>
              {t('moderation.sender', { name: names.sender || t('comments.nameless') })}{' '}
              <span aria-hidden="true">×</span>
            </a>
          )}
        </p>
      )}
    </div>
  )
}
