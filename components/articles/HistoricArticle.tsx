import { Difference, Runs } from '@/components/diff/Difference'
import { hrefOf } from '@/components/site/paths'
import { DayTime } from '@/components/ui/DayTime'
import { Html } from '@/components/ui/Html'
import { Phrases } from '@/components/ui/Phrases'
import type { HistoricText } from '@/lib/articles/history'
import type { ArticleLink } from '@/lib/articles/queries'
import { runsBetween } from '@/lib/diff/texts'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import styles from './History.module.css'

/** One former state of an article: said to be one before anything else, then what changed, then its words. */
export function HistoricArticle({ site, article, text }: { site: Site; article: ArticleLink; text: HistoricText }) {
  const { language, timeZone } = site
  const t = translator(language)
  return (
    <article className={styles.history}>
      <h1>
        <Phrases text={text.title} />
      </h1>
      <p>
        {t('versions.number', { number: text.number })}{' '}
        <DayTime day={dayOf(text.publishedAt, timeZone)} length="long" writing={site} />
      </p>
      {text.note && <p>{text.note}</p>}
      <p>
        <a href={hrefOf(article)}>{t('history.back')}</a> <a href={`/history/${article.id}`}>{t('history.all')}</a>
      </p>
      {text.since && <Since text={text} since={text.since} language={language} />}
      <h2>{t('history.text')}</h2>
      <Html className="prose" html={text.blocks.map(({ html }) => html).join('')} />
    </article>
  )
}

interface SinceProps {
  text: HistoricText
  since: NonNullable<HistoricText['since']>
  language: Language
}

function Since({ text, since, language }: SinceProps) {
  return (
    <section>
      <h2>{translator(language)('history.since', { number: since.number })}</h2>
      {since.title !== text.title && (
        <p className={styles.title}>
          <Runs runs={runsBetween(since.title, text.title)} language={language} />
        </p>
      )}
      <Difference changes={since.changes} language={language} />
    </section>
  )
}
