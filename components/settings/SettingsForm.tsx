import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { RefusedFields } from '@/components/ui/RefusedFields'
import rows from '@/components/ui/Rows.module.css'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { revisionOf } from '@/lib/settings/revision'
import { sidebarIn } from '@/lib/settings/sidebar'
import type { FormState } from '@/lib/web/forms'
import { ArticleSettings } from './ArticleSettings'
import { BlogSettings } from './BlogSettings'
import { LookSettings } from './LookSettings'
import { CommentSettings, FeedSettings } from './OtherSettings'
import styles from './SettingsForm.module.css'

interface SettingsFormProps {
  site: Site
  state: FormState
  isDone: boolean
}

/** What a group of settings shows: what was typed and refused, or else what holds. */
export interface GroupProps {
  site: Site
  shown: (name: keyof Site) => string
  isTicked: (
    name: 'showHistory' | 'tellAge' | 'showWeekday' | 'checkLinks' | 'receiveWebmentions' | 'sendWebmentions',
  ) => boolean
  errorOf: (name: keyof Site) => string | undefined
}

export function SettingsForm({ site, state, isDone }: SettingsFormProps) {
  const { language } = site
  const t = translator(language)
  const wasRefused = Object.keys(state.values).length > 0 // boxes that were not ticked are not among them
  const group: GroupProps = {
    site,
    shown: (name) => state.values[name] ?? String(site[name]),
    isTicked: (name) => (wasRefused ? state.values[name] === 'on' : site[name]),
    errorOf: (name) => state.errors[name] && sentenceOf(state.errors[name], language),
  }
  return (
    <>
      <div className={rows.top}>
        <h1>{t('settings.heading')}</h1>
      </div>
      {isDone && <Done>{t('studio.done')}</Done>}
      <form className={`${form.form} ${rows.form} ${styles.groups}`} action="/api/settings" method="post">
        <Refused state={state} language={language} />
        <RefusedFields sentence={t('settings.refused')} state={state} language={language} />
        <input type="hidden" name="seen" value={revisionOf(site)} />
        <fieldset>
          <legend>{t('settings.blog')}</legend>
          <BlogSettings {...group} />
        </fieldset>
        <fieldset>
          <legend>{t('settings.look')}</legend>
          <LookSettings {...group} sidebar={wasRefused ? sidebarIn(state.values) : site.sidebar} />
        </fieldset>
        <fieldset>
          <legend>{t('settings.articles')}</legend>
          <ArticleSettings {...group} />
        </fieldset>
        <fieldset>
          <legend>{t('settings.comments')}</legend>
          <CommentSettings {...group} />
        </fieldset>
        <fieldset>
          <legend>{t('settings.feeds')}</legend>
          <FeedSettings {...group} />
        </fieldset>
        <Button look="main" type="submit" className={form.submit}>
          {t('settings.save')}
        </Button>
      </form>
    </>
  )
}
