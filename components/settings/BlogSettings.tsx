import { Field } from '@/components/ui/Field'
import { translator } from '@/lib/i18n/translator'
import type { GroupProps } from './SettingsForm'

export function BlogSettings({ site, shown, errorOf }: GroupProps) {
  const t = translator(site.language)
  return (
    <>
      <Field
        name="title"
        label={t('settings.title')}
        error={errorOf('title')}
        defaultValue={shown('title')}
        required
        maxLength={100}
      />
      <Field
        name="tagline"
        label={t('settings.tagline')}
        hint={t('settings.taglineHint')}
        error={errorOf('tagline')}
        defaultValue={shown('tagline')}
        maxLength={200}
      />
      <Field name="language" label={t('settings.language')}>
        {(tie) => (
          <select {...tie} defaultValue={shown('language')}>
            <option value="ja">日本語</option>
            <option value="en">English</option>
          </select>
        )}
      </Field>
      <Field
        name="timeZone"
        label={t('settings.timeZone')}
        hint={t('settings.timeZoneHint')}
        error={errorOf('timeZone')}
        defaultValue={shown('timeZone')}
        list="time-zones"
        required
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option value={zone} key={zone} />
        ))}
      </datalist>
      <Field
        name="perPage"
        label={t('settings.perPage')}
        error={errorOf('perPage')}
        type="number"
        inputMode="numeric"
        min={5}
        max={100}
        defaultValue={shown('perPage')}
        required
      />
    </>
  )
}
