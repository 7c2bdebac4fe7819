import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { FileForm } from '@/components/ui/FileForm'
import form from '@/components/ui/Form.module.css'
import rows from '@/components/ui/Rows.module.css'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import { LONGEST_BLOCK_LIST } from '@/lib/settings/input'
import type { FormState } from '@/lib/web/forms'

/** Words, addresses and networks that no comment may hold or come from: typed, or brought from elsewhere and taken there. */
export function BlockList({ list, state, language }: { list: string; state: FormState; language: Language }) {
  const t = translator(language)
  const error = state.errors.blockedWords && sentenceOf(state.errors.blockedWords, language)
  return (
    <section className={rows.section} aria-labelledby="block-list">
      <h2 id="block-list">{t('settings.blockedWords')}</h2>
      <form className={form.form} action="/api/comments/block-list" method="post">
        <Field
          name="blockedWords"
          label={t('settings.blockedWords')}
          hint={t('settings.blockedWordsHint')}
          error={error}
        >
          {(tie) => (
            <textarea
              {...tie}
              rows={10}
              maxLength={LONGEST_BLOCK_LIST}
              defaultValue={state.values.blockedWords ?? list}
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
        <Button type="submit" look="main" className={form.submit}>
          {t('settings.save')}
        </Button>
      </form>
      <p>
        <a href="/api/comments/block-list" download>
          {t('blocking.export')}
        </a>
      </p>
      <FileForm
        action="/api/comments/block-list/imports"
        label={t('blocking.file')}
        hint={t('blocking.fileHint')}
        accept=".txt,text/plain"
        submit={t('blocking.import')}
      />
    </section>
  )
}
