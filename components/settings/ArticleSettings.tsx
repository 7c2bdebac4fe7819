import { Field } from '@/components/ui/Field'
import { Tick } from '@/components/ui/Tick'
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
        <Tick name="tellAge" isTicked={isTicked('tellAge')} hint={t('settings.tellAgeHint')}>
          {t('settings.tellAge')}
        </Tick>
        <Tick name="showHistory" isTicked={isTicked('showHistory')}>
          {t('settings.showHistory')}
        </Tick>
        <Tick name="checkLinks" isTicked={isTicked('checkLinks')} hint={t('settings.checkLinksHint')}>
          {t('settings.checkLinks')}
        </Tick>
      </div>
    </>
  )
}
