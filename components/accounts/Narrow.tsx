import type { ReactNode } from 'react'
import type { Site } from '@/lib/settings/queries'
import styles from './Narrow.module.css'

/** What stands around a form of the way in: the blog's name, and nothing that leads astray. */
export function Narrow({ site, children }: { site: Site; children: ReactNode }) {
  return (
    <div className={styles.narrow}>
      <p className={styles.name}>
        <a href="/">{site.title}</a>
      </p>
      <main>{children}</main>
    </div>
  )
}
