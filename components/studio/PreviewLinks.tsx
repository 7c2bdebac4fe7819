import { Button } from '@/components/ui/Button'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import type { PreviewLinkView } from '@/lib/articles/preview-links'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import type { FormState } from '@/lib/web/forms'
import styles from './PreviewLinks.module.css'

interface PreviewLinksProps {
  site: Site
  articleId: number
  links: PreviewLinkView[]
  state: FormState
}

/** Links by which somebody without an account sees the draft. */
export function PreviewLinks({ site, articleId, links, state }: PreviewLinksProps) {
  const { language, timeZone } = site
  const t = translator(language)
  const at = `/api/articles/${articleId}/preview-links`
  return (
    <section className={styles.links}>
      <h2>{t('preview.links')}</h2>
      <p>{t('preview.linksHint')}</p>
      <Refused state={state} language={language} />
      {links.length > 0 && (
        <ul className={rows.list}>
          {links.map(({ id, path, expiresAt, madeBy }) => (
            <li className={rows.row} key={id}>
              <input className={styles.link} readOnly value={site.url + path} aria-label={t('preview.link')} />
              <span className={rows.facts}>
                {t('preview.until', { time: formatInstant(expiresAt, timeZone) })}
                {madeBy && <span>{madeBy}</span>}
              </span>
              <form action={`${at}/${id}`} method="post" className={rows.tools}>
                <Button type="submit">{t('preview.revoke')}</Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form action={at} method="post">
        <Button type="submit">{t('preview.make')}</Button>
      </form>
    </section>
  )
}
