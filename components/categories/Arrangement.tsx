import { categoryHref } from '@/components/site/paths'
import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import type { StudioCategory } from '@/lib/categories/studio-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import { figuresIn, formatDay } from '@/lib/time/day'
import type { FormState } from '@/lib/web/forms'
import styles from './Arrangement.module.css'
import { CategoryFields } from './CategoryFields'

interface ArrangementProps {
  categories: StudioCategory[]
  state: FormState
  isDone: boolean
  /** The button that was pressed last, as `{id}-{direction}`: whoever works by keyboard goes on from there. */
  moved: string | undefined
  language: Language
}

/** The tree of categories, to be put in order, and one more. */
export function Arrangement({ categories, state, isDone, moved, language }: ArrangementProps) {
  const t = translator(language)
  return (
    <>
      <div className={rows.top}>
        <h1>{t('categories.heading')}</h1>
      </div>
      {isDone && <Done>{t('studio.done')}</Done>}
      <div className={rows.halves}>
        {categories.length === 0 ? (
          <p className={rows.none}>{t('categories.none')}</p>
        ) : (
          <ol className={rows.list}>
            {categories.map((category) => (
              <Row key={category.id} category={category} moved={moved} language={language} />
            ))}
          </ol>
        )}
        <section className={rows.aside} aria-labelledby="add">
          <h2 id="add">{t('categories.add')}</h2>
          <form className={form.form} action="/api/categories" method="post">
            <Refused state={state} language={language} />
            <CategoryFields category={null} parents={categories} state={state} language={language} />
            <Button look="main" type="submit" className={form.submit}>
              {t('categories.doAdd')}
            </Button>
          </form>
        </section>
      </div>
    </>
  )
}

interface RowProps {
  category: StudioCategory
  moved: string | undefined
  language: Language
}

function Row({ category, moved, language }: RowProps) {
  const t = translator(language)
  const { id, name, slug, depth, filed, product, supportEndsOn } = category
  return (
    <li className={`${rows.row} ${styles.category}`} style={{ paddingInlineStart: `${Math.min(depth, 6) * 1.4}rem` }}>
      <div className={styles.what}>
        <span className={rows.title}>
          <a href={`/studio/categories/${id}`}>{name}</a>
        </span>
        <span className={rows.facts}>
          <span>{t('categories.filed', { count: filed })}</span>
          {product && (
            <span>
              {supportEndsOn
                ? t('categories.ended', { product, date: formatDay(supportEndsOn, 'short', figuresIn(language)) })
                : product}
            </span>
          )}
          <a href={categoryHref(slug)}>/category/{slug}</a>
        </span>
      </div>
      <form className={rows.tools} action={`/api/categories/${id}/place`} method="post">
        <Shift category={category} direction="up" moved={moved} language={language} />
        <Shift category={category} direction="down" moved={moved} language={language} />
      </form>
    </li>
  )
}

/** At the ends there is nowhere to go, but the button keeps its place under the finger. */
function Shift({
  category: { id, name, isFirst, isLast },
  direction,
  moved,
  language,
}: RowProps & { direction: 'up' | 'down' }) {
  const isStuck = direction === 'up' ? isFirst : isLast
  return (
    <Button
      type="submit"
      look="plain"
      name="direction"
      value={direction}
      className={styles.shift}
      aria-label={translator(language)(`categories.${direction}`, { name })}
      aria-disabled={isStuck || undefined}
      autoFocus={moved === `${id}-${direction}`}
    >
      {direction === 'up' ? '↑' : '↓'}
    </Button>
  )
}
