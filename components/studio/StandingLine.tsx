import type { Standing } from '@/components/editor/draft-keeper'
import { Button } from '@/components/ui/Button'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './StandingLine.module.css'

interface StandingLineProps {
  standing: Standing<unknown>
  language: Language
  onRetry: () => void
}

/** Where the words stand: always to be seen, and to be heard when it matters. */
export function StandingLine({ standing, language, onRetry }: StandingLineProps) {
  const t = translator(language)
  return (
    <p className={styles.standing} role="status" data-kind={standing.kind}>
      {sentence()}
      {standing.kind === 'refused' && (
        <Button look="plain" onClick={onRetry}>
          {t('standing.retry')}
        </Button>
      )}
    </p>
  )

  function sentence(): string {
    switch (standing.kind) {
      case 'saved':
        return standing.at ? t('standing.saved', { time: clock(standing.at, language) }) : ''
      case 'waiting':
      case 'saving':
        return t('standing.saving')
      case 'offline':
        return t('standing.offline')
      case 'stale':
        return t('standing.stale')
      case 'refused':
        return t('standing.refused', { error: standing.error })
    }
  }
}

const clock = (at: Date, language: Language) =>
  at.toLocaleTimeString(language === 'ja' ? 'ja-JP' : 'en-US', { hour: '2-digit', minute: '2-digit' })
