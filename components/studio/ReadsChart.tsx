import type { DailyFigures } from '@/lib/articles/read-figures'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './ReadsChart.module.css'

interface ReadsChartProps {
  /** Oldest first; undefined: nobody read it. */
  figures: DailyFigures | undefined
  language: Language
}

const HEIGHT = 24
const STEP = 3

/** Reads of the last days: a bar for each, their sum in figures, and for ears the height of the highest. */
export function ReadsChart({ figures = [], language }: ReadsChartProps) {
  const t = translator(language)
  const sum = figures.reduce((total, reads) => total + reads, 0)
  const most = Math.max(1, ...figures)
  const bars = figures.map((reads, at) => (reads === 0 ? '' : barOf(at * STEP, (reads / most) * HEIGHT))).join('')
  return (
    <span className={styles.reads} title={t('studio.readsHint')}>
      <svg
        viewBox={`0 0 ${30 * STEP} ${HEIGHT}`}
        role="img"
        aria-label={t('studio.readsChart', { most: sum === 0 ? 0 : most })}
      >
        <path d={bars} />
      </svg>
      <span className="figures">{t('studio.reads', { count: sum })}</span>
    </span>
  )
}

const barOf = (left: number, height: number) => `M${left} ${HEIGHT}v-${Math.max(1, height).toFixed(1)}h2V${HEIGHT}z`
