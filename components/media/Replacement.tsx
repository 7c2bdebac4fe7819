import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import rows from '@/components/ui/Rows.module.css'
import { type Language, translator } from '@/lib/i18n/translator'

interface ReplacementProps {
  mediaId: number
  error: string | undefined
  language: Language
}

/** Another file in the place of this one, in the drafts of the articles that use it. */
export function Replacement({ mediaId, error, language }: ReplacementProps) {
  const t = translator(language)
  return (
    <section className={rows.section} aria-labelledby="replace">
      <h2 id="replace">{t('media.replace')}</h2>
      <p>{t('media.replaceText')}</p>
      <form
        className={form.form}
        action={`/api/media/${mediaId}/replacement`}
        method="post"
        encType="multipart/form-data"
      >
        <Field name="file" label={t('media.newFile')} type="file" error={error} required />
        <Button type="submit" className={form.submit}>
          {t('media.doReplace')}
        </Button>
      </form>
    </section>
  )
}
