import { Difference, Runs } from '@/components/diff/Difference'
import { Button } from '@/components/ui/Button'
import type { VersionedArticle, VersionWords } from '@/lib/articles/versions'
import { difference, isDifferent } from '@/lib/diff/bodies'
import { runsBetween } from '@/lib/diff/texts'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './Comparison.module.css'

/** What is compared: the number of a version, or the draft. */
export type Compared = number | 'draft'

interface ComparisonProps {
  article: VersionedArticle
  from: Compared
  to: Compared
  before: VersionWords
  after: VersionWords
  language: Language
}

/** Two states of an article, and the choice of two others. */
export function Comparison({ article, from, to, before, after, language }: ComparisonProps) {
  const t = translator(language)
  const changes = difference(before.body, after.body)
  const isSameTitle = before.title === after.title
  return (
    <section aria-labelledby="comparison">
      <form className={styles.ways} method="get" action={`/studio/articles/${article.id}/versions`}>
        <Side name="from" chosen={from} article={article} language={language} />
        <span aria-hidden>→</span>
        <Side name="to" chosen={to} article={article} language={language} />
        <Button type="submit">{t('versions.compare')}</Button>
      </form>
      <h2 className="unseen" id="comparison">
        {t('versions.comparison')}
      </h2>
      {isSameTitle ? (
        <p className={styles.title}>{after.title}</p>
      ) : (
        <p className={styles.title}>
          <Runs runs={runsBetween(before.title, after.title)} language={language} />
        </p>
      )}
      {isDifferent(changes) || !isSameTitle ? (
        <Difference changes={changes} language={language} />
      ) : (
        <p className={styles.none}>{t('versions.nothingChanged')}</p>
      )}
    </section>
  )
}

interface SideProps {
  name: 'from' | 'to'
  chosen: Compared
  article: VersionedArticle
  language: Language
}

function Side({ name, chosen, article, language }: SideProps) {
  const t = translator(language)
  return (
    <select name={name} defaultValue={chosen} aria-label={t(`versions.${name}`)} key={String(chosen)}>
      {article.draft && <option value="draft">{t('versions.draft')}</option>}
      {article.versions.map(({ number }) => (
        <option key={number} value={number}>
          {t('versions.number', { number })}
        </option>
      ))}
    </select>
  )
}
