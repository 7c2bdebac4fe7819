import type { AddendumKind } from '@/lib/addenda/queries'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './Seal.module.css'

/** What kind of addendum it is, as a small vermilion stamp. */
export function Seal({ kind, language }: { kind: AddendumKind; language: Language }) {
  return <span className={styles.seal}>{translator(language)(`kind.${kind}`)}</span>
}
