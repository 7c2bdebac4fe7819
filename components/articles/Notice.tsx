import { Fragment } from 'react'
import { encodePath } from '@/lib/addresses/paths'
import type { Notice as NoticeOfArticle, NoticePart } from '@/lib/articles/notice'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './Notice.module.css'

/** What a reader must know before reading. */
export function Notice({ notice, language }: { notice: NoticeOfArticle; language: Language }) {
  if (notice.sentences.length === 0) return null
  return (
    <p
      className={styles.notice}
      data-added={notice.added || undefined}
      role="note"
      aria-label={translator(language)('notice.label')}
    >
      {notice.sentences.map((sentence, index) => (
        <Fragment key={keyOf(sentence)}>
          {index > 0 && language === 'en' && ' '}
          {sentence.map((part) =>
            typeof part === 'string' ? (
              part
            ) : (
              <a key={part.href} href={part.href.startsWith('#') ? part.href : encodePath(part.href)}>
                {part.text}
              </a>
            ),
          )}
        </Fragment>
      ))}
    </p>
  )
}

const keyOf = (sentence: NoticePart[]) => sentence.map((part) => (typeof part === 'string' ? part : part.href)).join('')
