import { Button } from '@/components/ui/Button'
import { STUDIO_ORDERS } from '@/lib/articles/list-input'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './ArticleList.module.css'
import type { ListAsked } from './list-address'

/** Words of the title, and the order. */
export function ListSearch({ asked, language }: { asked: ListAsked; language: Language }) {
  const t = translator(language)
  return (
    <form className={styles.search} action="/studio" method="get">
      {asked.filter !== 'all' && <input type="hidden" name="filter" value={asked.filter} />}
      <input
        type="search"
        name="words"
        defaultValue={asked.words}
        aria-label={t('studio.words')}
        placeholder={t('studio.words')}
      />
      <select name="order" defaultValue={asked.order} aria-label={t('studio.order')} key={asked.order}>
        {STUDIO_ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(`studio.order.${order}`)}
          </option>
        ))}
      </select>
      <Button type="submit">{t('studio.show')}</Button>
    </form>
  )
}
