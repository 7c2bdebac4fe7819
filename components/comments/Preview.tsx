import { cleanText } from '@/lib/comments/clean-text'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './CommentForm.module.css'
import { PlainText } from './PlainText'
import plain from './PlainText.module.css'

/** The elements and classes that a preview is made of, for a page into which it may be brought (server/documents.ts). */
export const WORN_BY_PREVIEW = [
  ...['section', 'h4', 'p', 'pre', 'code', 'blockquote', 'a'],
  ...[styles.preview, ...Object.values(plain)],
].join(' ')

/** A comment as it will look; public/reader.js takes it from the page that shows it, into the one where it is written. */
export function Preview({ text, language }: { text: string; language: Language }) {
  const t = translator(language)
  return (
    <section className={styles.preview} tabIndex={-1} data-preview aria-label={t('comments.previewHeading')}>
      <h4>{t('comments.previewHeading')}</h4>
      <PlainText text={cleanText(text)} />
    </section>
  )
}
