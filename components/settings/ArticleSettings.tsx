import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { translator } from '@/lib/i18n/translator'
import { LONGEST_PATTERN } from '@/lib/settings/input'
import type { GroupProps } from './SettingsForm'
import styles from './SettingsForm.module.css'

export function ArticleSettings({ site, shown, isTicked, errorOf }: GroupProps) {
  const t = translator(site.language)
  return (
    <>
      <Field
        name="pathPattern"
        label={t('settings.pathPattern')}
        hint={t('settings.pathPatternHint')}
        error={errorOf('pathPattern')}
        defaultValue={shown('pathPattern')}
        required
        maxLength={LONGEST_PATTERN}
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className={styles.ticks}>
        <label className={form.check}>
          <input type="checkbox" name="tellAge" defaultChecked={isTicked('tellAge')} aria-describedby="tellAge-hint" />
          {t('settings.tellAge')}
        </label>
        <p className={form.hint} id="tellAge-hint">
          {t('settings.tellAgeHint')}
        </p>
        <label className={form.check}>
          <input type="checkbox" name="showHistory" defaultChecked={isTicked('showHistory')} />
          {t('settings.showHistory')}
        </label>
        <label className={form.check}>
          <input
            type="checkbox"
            name="checkLinks"
            defaultChecked={isTicked('checkLinks')}
            aria-describedby="checkLinks-hint"
          />
          {t('settings.checkLinks')}
        </label>
        <p className={form.hint} id="checkLinks-hint">
          {t('settings.checkLinksHint')}
        </p>
      </div>
    </>
  )
}
