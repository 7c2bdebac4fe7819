import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Tick } from '@/components/ui/Tick'
import { LONGEST_DESCRIPTION } from '@/lib/articles/description-input'
import { LONGEST_PATH } from '@/lib/articles/input'
import { translator } from '@/lib/i18n/translator'
import type { FieldsProps } from './DescriptionForm'

/** Whether it still holds, and of what. */
export function TruthFields({ site, shown, isTicked, errorOf }: FieldsProps) {
  const t = translator(site.language)
  return (
    <fieldset>
      <legend>{t('describe.truth')}</legend>
      <Field
        name="appliesTo"
        label={t('describe.appliesTo')}
        hint={t('describe.appliesToHint')}
        error={errorOf('appliesTo')}
        defaultValue={shown('appliesTo')}
      />
      <Field
        name="supersededBy"
        label={t('describe.supersededBy')}
        hint={t('describe.supersededByHint')}
        error={errorOf('supersededBy')}
        defaultValue={shown('supersededBy')}
        maxLength={LONGEST_PATH}
        spellCheck={false}
      />
      <Tick name="evergreen" isTicked={isTicked('evergreen')}>
        {t('describe.evergreen')}
      </Tick>
    </fieldset>
  )
}

/** How it looks where somebody comes upon it. */
export function FindingFields({ article, site, shown, isTicked, errorOf }: FieldsProps) {
  const t = translator(site.language)
  return (
    <fieldset>
      <legend>{t('describe.finding')}</legend>
      <Field
        name="description"
        label={t('describe.description')}
        hint={t('describe.descriptionHint')}
        error={errorOf('description')}
      >
        {(tie) => <textarea {...tie} rows={3} maxLength={LONGEST_DESCRIPTION} defaultValue={shown('description')} />}
      </Field>
      <Field name="cover" label={t('describe.cover')} hint={t('describe.coverHint')} error={errorOf('cover')}>
        {(tie) => (
          <select {...tie} defaultValue={shown('cover')}>
            <option value="">{t('describe.noCover')}</option>
            {article.pictures.map(({ src, name }) => (
              <option key={src} value={src}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="canonicalUrl"
        label={t('describe.canonicalUrl')}
        hint={t('describe.canonicalUrlHint')}
        error={errorOf('canonicalUrl')}
        type="url"
        defaultValue={shown('canonicalUrl')}
      />
      <Tick name="noindex" isTicked={isTicked('noindex')}>
        {t('describe.noindex')}
      </Tick>
    </fieldset>
  )
}

export function CommentFields({ site, shown, errorOf }: FieldsProps) {
  const t = translator(site.language)
  return (
    <fieldset>
      <legend>{t('describe.comments')}</legend>
      {(['open', 'closed', 'off'] as const).map((policy) => (
        <label className={form.check} key={policy}>
          <input type="radio" name="commentPolicy" value={policy} defaultChecked={shown('commentPolicy') === policy} />
          {t(`describe.comments.${policy}`)}
        </label>
      ))}
      <Field
        name="commentsCloseAt"
        label={t('describe.commentsCloseAt')}
        hint={t('describe.closeHint', { timeZone: site.timeZone })}
        error={errorOf('commentsCloseAt')}
        type="datetime-local"
        defaultValue={shown('commentsCloseAt')}
      />
    </fieldset>
  )
}

/** What it is among the others. */
export function KindFields({ site, shown, isTicked }: FieldsProps) {
  const t = translator(site.language)
  return (
    <fieldset>
      <legend>{t('describe.place')}</legend>
      {(['article', 'page'] as const).map((kind) => (
        <label className={form.check} key={kind}>
          <input type="radio" name="kind" value={kind} defaultChecked={shown('kind') === kind} />
          {t(`describe.kind.${kind}`)}
        </label>
      ))}
      <Tick name="pinned" isTicked={isTicked('pinned')}>
        {t('describe.pinned')}
      </Tick>
    </fieldset>
  )
}
