import { Button } from '@/components/ui/Button'
import type { StudioFilter } from '@/lib/articles/list-input'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './BulkActions.module.css'

interface BulkActionsProps {
  filter: StudioFilter
  /** That was typed. */
  category: string
  categories: string[]
  language: Language
}

/** What can be done to the articles that are ticked. Stands in the form that holds them; Enter in the field files, for that button is the first. */
export function BulkActions({ filter, category, categories, language }: BulkActionsProps) {
  const t = translator(language)
  if (filter === 'deleted') {
    return (
      <div className={styles.bulk}>
        <span>{t('bulk.chosen')}</span>
        <Button type="submit" name="act" value="takeFromBin">
          {t('bin.takeOut')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.bulk}>
      <span>{t('bulk.chosen')}</span>
      <span className={styles.file}>
        <input
          name="category"
          defaultValue={category}
          list="bulk-categories"
          aria-label={t('bulk.category')}
          placeholder={t('bulk.category')}
        />
        <datalist id="bulk-categories">
          {categories.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button type="submit" name="act" value="file">
          {t('bulk.file')}
        </Button>
      </span>
      <Button type="submit" name="act" value="withdraw">
        {t('bin.withdraw')}
      </Button>
      <Button type="submit" name="act" value="bin">
        {t('bin.bin')}
      </Button>
    </div>
  )
}
