import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import type { ArticleDescription } from '@/lib/articles/description-queries'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { wallTimeOf } from '@/lib/time/day'
import type { FormState } from '@/lib/web/forms'
import { CommentFields, FindingFields, KindFields, TruthFields } from './DescriptionFields'
import styles from './DescriptionForm.module.css'

interface DescriptionFormProps {
  article: ArticleDescription
  site: Site
  state: FormState
}

/** What a group of fields shows: what was typed and refused, or else what holds. */
export interface FieldsProps {
  article: ArticleDescription
  site: Site
  shown: (name: string) => string
  isTicked: (name: 'noindex' | 'pinned' | 'evergreen') => boolean
  errorOf: (name: string) => string | undefined
}

/** What is said of an article beside its words. */
export function DescriptionForm({ article, site, state }: DescriptionFormProps) {
  const { language, timeZone } = site
  const t = translator(language)
  const wasRefused = Object.keys(state.values).length > 0 // boxes that were not ticked are not among them
  const held: Record<string, string> = {
    kind: article.kind,
    description: article.description ?? '',
    cover: article.cover ?? '',
    canonicalUrl: article.canonicalUrl ?? '',
    commentPolicy: article.commentPolicy,
    commentsCloseAt: article.commentsCloseAt ? wallTimeOf(article.commentsCloseAt, timeZone) : '',
    appliesTo: article.appliesTo.join(', '),
    supersededBy: article.supersededBy ?? '',
  }
  const fields: FieldsProps = {
    article,
    site,
    shown: (name) => state.values[name] ?? held[name] ?? '',
    isTicked: (name) => (wasRefused ? state.values[name] === 'on' : article[name]),
    errorOf: (name) => {
      const key = Object.keys(state.errors).find((field) => field === name || field.startsWith(`${name}.`))
      return key && sentenceOf(state.errors[key] ?? '', language)
    },
  }
  return (
    <form className={`${form.form} ${styles.groups}`} action={`/api/articles/${article.id}/description`} method="post">
      <Refused state={state} language={language} />
      <TruthFields {...fields} />
      <FindingFields {...fields} />
      <CommentFields {...fields} />
      <KindFields {...fields} />
      <Button look="main" type="submit" className={form.submit}>
        {t('settings.save')}
      </Button>
    </form>
  )
}
