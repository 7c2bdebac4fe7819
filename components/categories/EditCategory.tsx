import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import type { StudioCategory } from '@/lib/categories/studio-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import { CategoryFields, CategoryOptions } from './CategoryFields'

interface EditCategoryProps {
  category: StudioCategory
  parents: StudioCategory[]
  /** Those that it can be merged into. */
  others: StudioCategory[]
  hasChildren: boolean
  state: FormState
  language: Language
}

export function EditCategory({ category, parents, others, hasChildren, state, language }: EditCategoryProps) {
  const t = translator(language)
  return (
    <>
      <p className={rows.back}>
        <a href="/studio/categories">{t('categories.back')}</a>
      </p>
      <div className={rows.top}>
        <h1>{t('categories.edit', { name: category.name })}</h1>
      </div>
      <form className={`${form.form} ${rows.form}`} action={`/api/categories/${category.id}`} method="post">
        <Refused state={state} fields={['into']} language={language} />
        <CategoryFields category={category} parents={parents} state={state} language={language} />
        <Button look="main" type="submit" className={form.submit}>
          {t('categories.save')}
        </Button>
      </form>
      {others.length > 0 && <Merging category={category} others={others} language={language} />}
      <section className={rows.section} aria-labelledby="remove">
        <h2 id="remove">{t('categories.remove')}</h2>
        {category.filed > 0 || hasChildren ? (
          <p>{t('categories.removeFull')}</p>
        ) : (
          <form action={`/api/categories/${category.id}/removal`} method="post">
            <p className={rows.note}>{t('categories.removeText')}</p>
            <Button type="submit">{t('categories.doRemove')}</Button>
          </form>
        )}
      </section>
    </>
  )
}

interface MergingProps {
  category: StudioCategory
  others: StudioCategory[]
  language: Language
}

function Merging({ category, others, language }: MergingProps) {
  const t = translator(language)
  return (
    <section className={rows.section} aria-labelledby="merge">
      <h2 id="merge">{t('categories.merge')}</h2>
      <p>{t('categories.mergeText')}</p>
      <form className={`${form.form} ${rows.form}`} action={`/api/categories/${category.id}/merger`} method="post">
        <Field name="into" label={t('categories.into')}>
          {(tie) => (
            <select {...tie} required defaultValue="">
              <option value="" />
              <CategoryOptions categories={others} />
            </select>
          )}
        </Field>
        <Button type="submit" className={form.submit}>
          {t('categories.doMerge')}
        </Button>
      </form>
    </section>
  )
}
