import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { LONGEST_CATEGORY_NAME, LONGEST_DESCRIPTION, LONGEST_PRODUCT, LONGEST_SLUG } from '@/lib/categories/input'
import type { StudioCategory } from '@/lib/categories/studio-queries'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'

interface CategoryFieldsProps {
  /** Null for one that is not there yet. */
  category: StudioCategory | null
  parents: StudioCategory[]
  state: FormState
  language: Language
}

/** What is said of a category: its name, where it stands, and what its articles are about. */
export function CategoryFields({ category, parents, state, language }: CategoryFieldsProps) {
  const t = translator(language)
  const error = (name: string) => state.errors[name] && sentenceOf(state.errors[name], language)
  const value = (name: string, stored?: string | number | null) => state.values[name] ?? stored ?? ''
  return (
    <>
      <Field
        name="name"
        label={t('categories.name')}
        error={error('name')}
        defaultValue={value('name', category?.name)}
        required
        maxLength={LONGEST_CATEGORY_NAME}
      />
      <Field
        name="slug"
        label={t('categories.slug')}
        hint={t(category ? 'categories.slugMoves' : 'categories.slugHint')}
        error={error('slug')}
        defaultValue={value('slug', category?.slug)}
        maxLength={LONGEST_SLUG}
        autoCapitalize="none"
      />
      <Field name="parentId" label={t('categories.parent')}>
        {(tie) => (
          <select {...tie} defaultValue={value('parentId', category?.parentId)}>
            <option value="">{t('categories.noParent')}</option>
            <CategoryOptions categories={parents} />
          </select>
        )}
      </Field>
      <Field name="description" label={t('categories.description')} hint={t('categories.descriptionHint')}>
        {(tie) => (
          <textarea
            {...tie}
            rows={3}
            maxLength={LONGEST_DESCRIPTION}
            defaultValue={value('description', category?.description)}
          />
        )}
      </Field>
      <Field
        name="product"
        label={t('categories.product')}
        hint={t('categories.productHint')}
        error={error('product')}
        defaultValue={value('product', category?.product)}
        maxLength={LONGEST_PRODUCT}
      />
      <Field
        name="supportEndsOn"
        label={t('categories.supportEndsOn')}
        hint={t('categories.supportEndsOnHint')}
        error={error('supportEndsOn')}
        type="date"
        defaultValue={value('supportEndsOn', category?.supportEndsOn)}
      />
      {error('description') && <p className={form.error}>{error('description')}</p>}
    </>
  )
}

/** Categories to choose from, set in as deep as they stand. */
export function CategoryOptions({ categories }: { categories: StudioCategory[] }) {
  return categories.map(({ id, name, depth }) => (
    <option value={id} key={id}>
      {'　'.repeat(depth) + name}
    </option>
  ))
}
