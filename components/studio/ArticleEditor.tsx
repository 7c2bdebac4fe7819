'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { BodyEditor } from '@/components/editor/BodyEditor'
import { DraftKeeper, journalOf, placeOf, type Standing, type Words } from '@/components/editor/draft-keeper'
import { journals } from '@/components/editor/journals'
import { useDraftWatch } from '@/components/editor/use-draft-watch'
import { whenIdle } from '@/components/editor/when-idle'
import { Button } from '@/components/ui/Button'
import { isComposing } from '@/components/ui/composing'
import { useTypedEarly } from '@/components/ui/use-typed-early'
import { LONGEST_TITLE } from '@/lib/articles/input'
import type { EditedArticle } from '@/lib/articles/studio-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Body } from '@/lib/richtext/body'
import styles from './ArticleEditor.module.css'
import { stateOf } from './article-state'
import { saveDraftOf } from './ask'
import { Choice } from './Choice'
import { Presence } from './Presence'
import { PublishDialog } from './PublishDialog'
import { StandingLine } from './StandingLine'

interface ArticleEditorProps {
  article: EditedArticle
  allCategories: string[]
  language: Language
  timeZone: string
}

/** What the editor shows at present; another `key` lets the text field begin anew with it. */
interface Shown {
  key: number
  title: string
  body: Body
}

export function ArticleEditor({ article, allCategories, language, timeZone }: ArticleEditorProps) {
  const t = translator(language)
  const journalKey = `tsuiki-draft-${article.id}`
  const [shown, setShown] = useState<Shown>({ key: 0, title: article.title, body: article.body })
  const [standing, setStanding] = useState<Standing>({ kind: 'saved', at: null })
  const [isBroken, setBroken] = useState(false)
  const [isPublishing, setPublishing] = useState(false)
  const keeper = useRef<DraftKeeper>(null)
  /** What stands in the fields now; reading the body costs something, so it is read when it is needed. */
  const current = useRef<{ title: string; read: () => Body }>({ title: article.title, read: () => article.body })
  const words = (): Words => ({ title: current.current.title, body: current.current.read() })

  useEffect(() => {
    const means = { send: saveDraftOf(article.id), journals, tell: setStanding, later: whenIdle }
    const made = new DraftKeeper(journalKey, article.revision, means)
    keeper.current = made
    void journalOf(journals, journalKey).then((journal) => {
      if (!journal || keeper.current !== made || made.isBehind) return
      const { title, body } = { title: journal.title, body: journal.body as Body }
      const place = placeOf(journal, article)
      if (place === 'behind' || (title === article.title && isSame(body, article.body)))
        return journals.remove(journalKey)
      current.current = { title, read: () => body }
      setShown({ key: 1, title, body })
      if (place === 'upon') made.inherit(journal, () => ({ title, body }))
      else setStanding({ kind: 'stale', stored: article })
    })
    return () => made.end()
  }, [article, journalKey])
  useDraftWatch(keeper, standing.kind === 'saved')

  const changed = () => {
    if (!isBroken) keeper.current?.change(words)
  }
  /** Until there is a text to go on in, lines that begin in the title stay there. */
  const isTextReady = useRef(false)
  const typedTitle = useRef(article.title)
  const typeTitle = (text: string) => {
    typedTitle.current = text
    const title = text.replace(/[\r\n]+/g, ' ')
    current.current.title = title
    setShown((before) => ({ ...before, title: isTextReady.current ? title : text }))
    changed()
  }
  const titleField = useTypedEarly<HTMLTextAreaElement>(article.title, typeTitle)
  const leaveTitle = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event) || !isTextReady.current) return
    event.preventDefault()
    document.querySelector<HTMLElement>('.ProseMirror')?.focus()
  }
  const takeLinesOfTitle = (begin: (lines: string[]) => void) => {
    isTextReady.current = true
    const [title = '', ...lines] = typedTitle.current.split(/\r?\n/)
    if (lines.length === 0) return
    typeTitle(title)
    begin(lines)
  }
  const keepMine = (revision: number) => keeper.current?.settle(words, revision)
  const takeStored = ({ title, body, revision }: Words & { revision: number }) => {
    journals.write(`${journalKey}-set-aside`, { ...words(), at: Date.now() })
    current.current = { title, read: () => body as Body }
    setShown(({ key }) => ({ key: key + 1, title, body: body as Body }))
    keeper.current?.settle(words, revision)
  }
  const publish = async () => {
    if (await keeper.current?.flush()) setPublishing(true)
  }

  return (
    <div className={styles.editor}>
      <div className={styles.bar}>
        <div>
          <p className={styles.state}>{t(stateOf(article))}</p>
          <StandingLine standing={standing} language={language} onRetry={() => keepMine(keeper.current?.seen ?? 0)} />
          <Presence articleId={article.id} language={language} />
        </div>
        <Button look="main" onClick={publish} disabled={isBroken}>
          {t(article.status === 'published' ? 'publish.again' : 'publish.first')}
        </Button>
      </div>
      {isBroken && (
        <p role="alert" className={styles.broken}>
          {t('editor.broken')}
        </p>
      )}
      {standing.kind === 'stale' && (
        <Choice mine={words()} stored={standing.stored} language={language} onMine={keepMine} onStored={takeStored} />
      )}
      <textarea
        {...titleField}
        className={styles.title}
        autoComplete="off"
        aria-label={t('editor.title')}
        placeholder={t('editor.title')}
        rows={1}
        // biome-ignore lint/a11y/noAutofocus: whoever begins an article came to write it
        autoFocus={article.title === '' && !article.wasPublished}
        maxLength={LONGEST_TITLE}
        value={shown.title}
        onChange={(event) => typeTitle(event.currentTarget.value)}
        onKeyDown={leaveTitle}
      />
      <BodyEditor
        key={shown.key}
        body={shown.body}
        label={t('editor.body')}
        placeholder={t('editor.placeholder')}
        language={language}
        onChange={(read) => {
          current.current.read = read
          changed()
        }}
        onBroken={() => setBroken(true)}
        onReady={takeLinesOfTitle}
      />
      {isPublishing && (
        <PublishDialog
          article={article}
          revision={keeper.current?.seen ?? 0}
          allCategories={allCategories}
          language={language}
          timeZone={timeZone}
          onClose={() => setPublishing(false)}
        />
      )}
    </div>
  )
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
