import { wordFor } from '@/components/review/answers'
import form from '@/components/ui/Form.module.css'
import rows from '@/components/ui/Rows.module.css'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf, figuresIn, formatDay, formatInstant } from '@/lib/time/day'
import type { SentMention } from '@/lib/webmentions/sending-queries'
import styles from './SentMentions.module.css'

interface SentMentionsProps {
  mentions: SentMention[]
  site: Site
}

/** Which of the pages that an article links to were told so. */
export function SentMentions({ mentions, site }: SentMentionsProps) {
  if (mentions.length === 0) return null
  const t = translator(site.language)
  return (
    <section className={rows.section}>
      <h2>{t('sentMentions.heading')}</h2>
      <p className={form.hint}>{t('sentMentions.text')}</p>
      <ul className={rows.list}>
        {mentions.map((mention) => (
          <li className={rows.row} key={mention.target}>
            <a className={styles.target} href={mention.target} rel="noreferrer nofollow">
              {mention.target}
            </a>
            <span className={rows.facts}>
              <span className={mention.state === 'failed' ? rows.late : undefined}>{sentenceOf(mention, site)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sentenceOf({ state, isLinked, answer, toldAt, sendAfter, attempts }: SentMention, site: Site): string {
  const { language, timeZone } = site
  const t = translator(language)
  const word = answer === null ? null : wordFor(answer, t)
  switch (state) {
    case 'told':
      return t('sentMentions.told', {
        day: toldAt ? formatDay(dayOf(toldAt, timeZone), 'short', figuresIn(language)) : '',
      })
    case 'unheard':
      return t('sentMentions.unheard')
    case 'failed':
      return word === null ? t('sentMentions.tooOld') : t('sentMentions.failed', { answer: word })
    case 'waiting':
      if (!site.sendWebmentions) return t('sentMentions.off')
      if (word !== null && attempts > 0)
        return t('sentMentions.again', { answer: word, time: formatInstant(sendAfter, timeZone, figuresIn(language)) })
      return t(isLinked ? 'sentMentions.waiting' : 'sentMentions.gone')
  }
}
