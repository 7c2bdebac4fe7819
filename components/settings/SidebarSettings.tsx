import { sidePartKey } from '@/components/site/side-parts'
import form from '@/components/ui/Form.module.css'
import { Tick } from '@/components/ui/Tick'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { everyPart, placeField, SIDE_PARTS, type SidePart, shownField } from '@/lib/settings/sidebar'
import styles from './SidebarSettings.module.css'

/** Each part of the sidebar with a box that shows it and a figure that places it: order without a script. */
export function SidebarSettings({
  site: { language },
  sidebar,
}: {
  site: Pick<Site, 'language'>
  sidebar: SidePart[]
}) {
  const t = translator(language)
  return (
    <fieldset className={styles.sidebar} aria-describedby="sidebar-hint">
      <legend className={form.legend}>{t('settings.sidebar')}</legend>
      <p className={form.hint} id="sidebar-hint">
        {t('settings.sidebarHint')}
      </p>
      <ol>
        {everyPart(sidebar).map((part, at) => {
          const name = t(sidePartKey(part))
          return (
            <li key={part}>
              <Tick name={shownField(part)} isTicked={sidebar.includes(part)}>
                {name}
              </Tick>
              <input
                type="number"
                inputMode="numeric"
                name={placeField(part)}
                aria-label={t('settings.sidebarPlace', { name })}
                defaultValue={at + 1}
                min={1}
                max={SIDE_PARTS.length}
              />
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
