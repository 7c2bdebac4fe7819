import { Field } from '@/components/ui/Field'
import { Tick } from '@/components/ui/Tick'
import { translator } from '@/lib/i18n/translator'
import { DATE_STYLES, formatDay } from '@/lib/time/day'
import type { GroupProps } from './SettingsForm'
import styles from './SettingsForm.module.css'
import { SidebarSettings } from './SidebarSettings'

/** A day that tells month and day apart. */
const SAMPLE = '2015-03-20'

/** What readers' pages look like: how days are written, and what stands beside lists. */
export function LookSettings({ sidebar, ...group }: GroupProps & Parameters<typeof SidebarSettings>[0]) {
  const { site, shown, isTicked } = group
  const { language } = site
  const t = translator(language)
  return (
    <>
      <Field name="dateStyle" label={t('settings.dateStyle')} hint={t('settings.dateStyleHint')}>
        {(tie) => (
          <select {...tie} defaultValue={shown('dateStyle')}>
            {DATE_STYLES.map((dateStyle) => {
              const writing = { language, dateStyle, showWeekday: false }
              const [short, long] = [formatDay(SAMPLE, 'short', writing), formatDay(SAMPLE, 'long', writing)]
              return (
                <option value={dateStyle} key={dateStyle}>
                  {short === long ? short : t('settings.dateStyles', { short, long })}
                </option>
              )
            })}
          </select>
        )}
      </Field>
      <div className={styles.ticks}>
        <Tick name="showWeekday" isTicked={isTicked('showWeekday')}>
          {t('settings.showWeekday')}
        </Tick>
      </div>
      <SidebarSettings site={site} sidebar={sidebar} />
    </>
  )
}
