import { Done } from '@/components/ui/Done'
import form from '@/components/ui/Form.module.css'
import { Pagination } from '@/components/ui/Pagination'
import rows from '@/components/ui/Rows.module.css'
import tabs from '@/components/ui/Views.module.css'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import type { LibraryQuestion } from '@/lib/media/input'
import type { LibraryItem } from '@/lib/media/library'
import type { Site } from '@/lib/settings/queries'
import type { FormState } from '@/lib/web/forms'
import { Files } from './Files'
import styles from './Library.module.css'
import { Pictures } from './Pictures'
import { UploadForm } from './UploadForm'

interface LibraryProps {
  site: Site
  items: LibraryItem[]
  pages: number
  question: LibraryQuestion
  /** How many files were just stored; null when none were sent. */
  stored: number | null
  wasRemoved: boolean
  /** What was refused of them: names in the values, sentences in the errors. */
  state: FormState
}

export function Library({ site, items, pages, question, stored, wasRemoved, state }: LibraryProps) {
  const { language } = site
  const t = translator(language)
  const refused = Object.entries(state.errors)
  return (
    <>
      <div className={rows.top}>
        <h1>{t('media.heading')}</h1>
      </div>
      {stored !== null && stored > 0 && <Done>{t('media.stored', { count: stored })}</Done>}
      {wasRemoved && <Done>{t('media.removed')}</Done>}
      {refused.length > 0 && (
        <ul className={`${form.refused} ${styles.refused}`} role="alert">
          {refused.map(([name, key]) => (
            <li key={name}>
              {t('media.refusedFile', { name: state.values[name] ?? '', sentence: sentenceOf(key, language) })}
            </li>
          ))}
        </ul>
      )}
      <UploadForm language={language} />
      <Filters question={question} language={language} />
      {items.length === 0 && <p className={rows.none}>{t(emptySentence(question))}</p>}
      {question.kind === 'pictures' ? (
        <Pictures items={items} language={language} />
      ) : (
        <Files items={items} site={site} />
      )}
      <Pagination
        page={question.page}
        pages={pages}
        hrefOf={(page) => addressOf({ ...question, page })}
        language={language}
      />
    </>
  )
}

function Filters({ question, language }: { question: LibraryQuestion; language: Site['language'] }) {
  const t = translator(language)
  const { kind, words } = question
  return (
    <div className={tabs.bar}>
      <nav className={tabs.views} aria-label={t('media.filter')}>
        {(['pictures', 'files'] as const).map((name) => (
          <a
            key={name}
            href={addressOf({ kind: name, words, page: 1 })}
            aria-current={name === kind ? 'page' : undefined}
          >
            {t(`media.${name}`)}
          </a>
        ))}
      </nav>
      <form className={styles.search} action="/studio/media" method="get">
        <input type="hidden" name="kind" value={kind} />
        <input
          type="search"
          name="words"
          defaultValue={words}
          aria-label={t('media.words')}
          placeholder={t('media.words')}
        />
      </form>
    </div>
  )
}

function emptySentence({ words, kind }: LibraryQuestion) {
  if (words !== '') return 'media.noneFound'
  return kind === 'pictures' ? 'media.none' : 'media.noFiles'
}

function addressOf({ words, kind, page }: LibraryQuestion): string {
  const query = new URLSearchParams()
  if (kind !== 'pictures') query.set('kind', kind)
  if (words) query.set('words', words)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/studio/media?${query}` : '/studio/media'
}
