import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { Tick } from '@/components/ui/Tick'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './FollowPage.module.css'

/** The key to what is stored, and how many comments that holds. */
export interface Opened {
  key: string
  comments: number
}

interface StoredProps {
  opened: Opened
  action: { action: string; method: 'post' }
  copy: string
  isUnsure: boolean
  language: Language
}

/** What is kept about an address, to be taken along and to be erased. */
export function Stored({ opened: { key, comments }, action, copy, isUnsure, language }: StoredProps) {
  const t = translator(language)
  return (
    <>
      <p>{t('follow.storedText', { count: comments })}</p>
      <p>
        <a href={`${copy}?${new URLSearchParams({ key })}`} download>
          {t('follow.copy')}
        </a>
      </p>
      <form className={styles.erase} {...action}>
        <input type="hidden" name="key" value={key} />
        <p>{t('follow.eraseText')}</p>
        <Tick name="sure" required>
          {t('follow.eraseSure')}
        </Tick>
        {isUnsure && (
          <p className={form.error} role="alert">
            {t('follow.eraseUnsure')}
          </p>
        )}
        <Button type="submit">{t('follow.erase')}</Button>
      </form>
    </>
  )
}
