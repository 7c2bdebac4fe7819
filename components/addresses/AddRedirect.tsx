import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { LONGEST_ADDRESS } from '@/lib/addresses/input'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'

/** @param from the address to begin with, when one was chosen */
export function AddRedirect({ from, state, language }: { from: string; state: FormState; language: Language }) {
  const t = translator(language)
  const error = (name: string) => state.errors[name] && sentenceOf(state.errors[name], language)
  return (
    <section aria-labelledby="add">
      <h2 id="add">{t('redirects.add')}</h2>
      <form className={form.form} action="/api/redirects" method="post">
        <Refused state={state} language={language} />
        <Field
          name="from"
          label={t('redirects.from')}
          hint={t('redirects.fromHint')}
          error={error('from')}
          defaultValue={state.values.from ?? from}
          required
          maxLength={LONGEST_ADDRESS}
          autoCapitalize="none"
          spellCheck={false}
        />
        <Field
          name="to"
          label={t('redirects.to')}
          hint={t('redirects.toHint')}
          error={error('to')}
          defaultValue={state.values.to ?? ''}
          required
          maxLength={LONGEST_ADDRESS}
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={from !== ''}
        />
        <Button look="main" type="submit" className={form.submit}>
          {t('redirects.doAdd')}
        </Button>
      </form>
    </section>
  )
}
