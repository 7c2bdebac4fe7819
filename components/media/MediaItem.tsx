import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import type { UsesOfFile } from '@/lib/articles/uses'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import { LONGEST_ALT, LONGEST_MEDIA_NAME } from '@/lib/media/input'
import type { LibraryItem } from '@/lib/media/library'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import type { FormState } from '@/lib/web/forms'
import styles from './MediaItem.module.css'
import { Replacement } from './Replacement'
import { formatSize } from './sizes'
import { Uses } from './Uses'

interface MediaItemProps {
  site: Site
  item: LibraryItem
  uses: UsesOfFile
  /** Whether this member may take it out of the library, once nothing uses it. */
  mayRemove: boolean
  state: FormState
  isDone: boolean
  /** In how many drafts it was just put; null when it was not. */
  replaced: number | null
}

/** A file of the library: what it is, where it is used, what can be done with it. */
export function MediaItem({ site, item, uses, mayRemove, state, isDone, replaced }: MediaItemProps) {
  const t = translator(site.language)
  const isPicture = item.width !== null
  return (
    <>
      <p className={rows.back}>
        <a href={isPicture ? '/studio/media' : '/studio/media?kind=files'}>{t('media.back')}</a>
      </p>
      <div className={rows.top}>
        <h1>{item.name || t('media.nameless')}</h1>
      </div>
      {isDone && <Done>{t('studio.done')}</Done>}
      {replaced !== null && <Done>{t('media.replaced', { count: replaced })}</Done>}
      <div className={rows.halves}>
        <div>
          {isPicture && (
            <a href={item.src} className={styles.picture}>
              {/* biome-ignore lint/performance/noImgElement: the library has variants of its own */}
              <img
                src={item.src}
                alt={item.alt ?? ''}
                width={item.width ?? undefined}
                height={item.height ?? undefined}
              />
            </a>
          )}
          <Facts item={item} site={site} />
          <Uses {...uses} language={site.language} />
        </div>
        <div className={rows.aside}>
          <NotesForm item={item} isPicture={isPicture} state={state} language={site.language} />
          {item.uses > 0 && (
            <Replacement
              mediaId={item.id}
              error={state.errors.file && sentenceOf(state.errors.file, site.language)}
              language={site.language}
            />
          )}
          {mayRemove && <Removal item={item} language={site.language} />}
        </div>
      </div>
    </>
  )
}

function Facts({ item, site: { language, timeZone } }: { item: LibraryItem; site: Site }) {
  const t = translator(language)
  const size = formatSize(item.bytes, language)
  return (
    <dl className={styles.facts}>
      <dt>{t('media.size')}</dt>
      <dd>{item.width && item.height ? t('media.pixels', { width: item.width, height: item.height, size }) : size}</dd>
      <dt>{t('media.added')}</dt>
      <dd>
        <time dateTime={item.createdAt.toISOString()}>{formatInstant(item.createdAt, timeZone)}</time>
      </dd>
      <dt>{t('media.address')}</dt>
      <dd>
        <a href={item.src}>{item.src}</a>
      </dd>
    </dl>
  )
}

interface NotesFormProps {
  item: LibraryItem
  isPicture: boolean
  state: FormState
  language: Language
}

function NotesForm({ item, isPicture, state, language }: NotesFormProps) {
  const t = translator(language)
  const error = (name: string) => state.errors[name] && sentenceOf(state.errors[name], language)
  return (
    <form className={form.form} action={`/api/media/${item.id}`} method="post">
      <Refused state={state} language={language} />
      <Field
        name="name"
        label={t('media.name')}
        error={error('name')}
        defaultValue={state.values.name ?? item.name ?? ''}
        maxLength={LONGEST_MEDIA_NAME}
      />
      {isPicture && (
        <Field name="alt" label={t('media.alt')} hint={t('media.altHint')} error={error('alt')}>
          {(tie) => (
            <textarea {...tie} rows={3} maxLength={LONGEST_ALT} defaultValue={state.values.alt ?? item.alt ?? ''} />
          )}
        </Field>
      )}
      <Button look="main" type="submit" className={form.submit}>
        {t('media.save')}
      </Button>
    </form>
  )
}

function Removal({ item, language }: { item: LibraryItem; language: Language }) {
  const t = translator(language)
  return (
    <section className={rows.section} aria-labelledby="remove">
      <h2 id="remove">{t('media.remove')}</h2>
      {item.uses > 0 && <p>{t('media.removeUsed')}</p>}
      {item.uses === 0 && (
        <form action={`/api/media/${item.id}/removal`} method="post">
          <p className={rows.note}>{t('media.removeText')}</p>
          <Button type="submit">{t('media.doRemove')}</Button>
        </form>
      )}
    </section>
  )
}
