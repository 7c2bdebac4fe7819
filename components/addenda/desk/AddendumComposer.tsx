'use client'

import { useRef, useState } from 'react'
import { BodyEditor } from '@/components/editor/BodyEditor'
import { Choice } from '@/components/studio/Choice'
import { StandingLine } from '@/components/studio/StandingLine'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refusal } from '@/components/ui/Refusal'
import { useTypedEarly } from '@/components/ui/use-typed-early'
import type { EditedAddendum } from '@/lib/addenda/drafting'
import { LONGEST_SUMMARY } from '@/lib/addenda/input'
import { encodePath } from '@/lib/addresses/paths'
import { type Language, type Translate, translator } from '@/lib/i18n/translator'
import type { Body } from '@/lib/richtext/body'
import type { Day } from '@/lib/time/day'
import styles from './AddendumComposer.module.css'
import { ChangeChoice } from './ChangeChoice'
import { KindChoice } from './KindChoice'
import { MoreOfAddendum } from './MoreOfAddendum'
import { useAddendumDraft } from './use-addendum-draft'

interface AddendumComposerProps {
  articleId: number
  /** Where readers see the article. */
  path: string
  /** What was begun or published; null for a new one. */
  addendum: EditedAddendum | null
  /** The passage that a new one is to stand after. */
  afterBlock: string | null
  today: Day
  /** How many a letter reaches when it is published for the first time; null when no letters are sent. */
  followers: number | null
  language: Language
  onClose: () => void
}

/** A dated note is written here, below what stands there: the article itself is not opened, and not touched. */
export function AddendumComposer(props: AddendumComposerProps) {
  const { articleId, path, addendum, afterBlock, today, followers, language, onClose } = props
  const t = translator(language)
  const draft = useAddendumDraft({ articleId, addendum, afterBlock, today })
  const { words, standing } = draft
  const [problem, setProblem] = useState<string | null>(null)
  const change: typeof draft.change = (some) => {
    setProblem(null)
    draft.change(some)
  }
  const [isBusy, setBusy] = useState(false)
  const kindOfChange = useRef<'trivial' | 'substantive'>('trivial')
  const summaryField = useTypedEarly<HTMLInputElement>(words.summary, (summary) => change({ summary }))
  const wasPublished = addendum !== null && addendum.status !== 'draft'

  const publish = async () => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const told = await draft.publish(wasPublished ? kindOfChange.current : 'substantive')
    if (told.ok) return openAnew(`${encodePath(path)}#addendum-${told.number}`)
    setProblem(told.error ?? t('append.offline'))
    setBusy(false)
  }
  const discard = async () => {
    if (!window.confirm(t(wasPublished ? 'append.sureToRevert' : 'append.sureToDiscard'))) return
    if (await draft.discard()) openAnew(encodePath(path))
    else setProblem(t('append.offline'))
  }
  const withdraw = async () => {
    if (!window.confirm(t('append.sureToWithdraw'))) return
    if (await draft.withdraw()) openAnew(encodePath(path))
    else setProblem(t('append.offline'))
  }

  return (
    <section className={styles.composer} aria-labelledby="composer">
      <header className={styles.head}>
        <h2 id="composer">{t(wasPublished ? 'append.editing' : 'append.heading')}</h2>
        <StandingLine standing={standing} language={language} onRetry={draft.retry} />
      </header>
      {standing.kind === 'stale' && (
        <Choice
          mine={{ title: words.summary, body: words.body }}
          stored={{ ...standing.stored, title: standing.stored.summary }}
          language={language}
          onMine={draft.keepMine}
          onStored={draft.takeStored}
        />
      )}
      <div className={styles.facts}>
        <KindChoice kind={words.kind} language={language} onChange={(kind) => change({ kind })} />
        <Field
          name="occurredOn"
          label={t('append.day')}
          type="date"
          required
          value={words.occurredOn}
          onChange={({ currentTarget }) => change({ occurredOn: currentTarget.value })}
        />
      </div>
      <Field
        name="summary"
        ref={summaryField.ref}
        autoComplete="off"
        label={t('append.summary')}
        hint={t('append.summaryHint')}
        maxLength={LONGEST_SUMMARY}
        autoFocus
        value={words.summary}
        onChange={({ currentTarget }) => change({ summary: currentTarget.value })}
      />
      <BodyEditor
        key={draft.key}
        body={words.body}
        label={t('append.text')}
        placeholder={t('append.placeholder')}
        language={language}
        onChange={(read: () => Body) => {
          setProblem(null)
          draft.type(read)
        }}
        onBroken={() => setProblem(t('editor.broken'))}
      />
      <MoreOfAddendum words={words} language={language} onChange={change} />
      {wasPublished && (
        <ChangeChoice
          language={language}
          onChange={(chosen) => {
            kindOfChange.current = chosen
          }}
        />
      )}
      {problem && <Refusal>{problem}</Refusal>}
      {!wasPublished && <p className={form.hint}>{reachOf(followers, t)}</p>}
      <div className={styles.ways}>
        <Button look="main" onClick={publish} disabled={isBusy}>
          {t(wasPublished ? 'append.republish' : 'append.publish')}
        </Button>
        <Button onClick={() => void draft.leave().then(onClose)}>{t('append.close')}</Button>
        {draft.isBegun && (
          <Button look="plain" onClick={discard}>
            {t(wasPublished ? 'append.revert' : 'append.discard')}
          </Button>
        )}
        {addendum?.status === 'published' && (
          <Button look="plain" onClick={withdraw}>
            {t('append.withdraw')}
          </Button>
        )}
      </div>
    </section>
  )
}

function reachOf(followers: number | null, t: Translate): string {
  if (followers === null) return t('follow.reachNotByMail')
  return followers === 0 ? t('follow.reachNobody') : t('follow.reach', { count: followers })
}

/** Opens a page as it is now, at its fragment, also when it is the one that is open. */
function openAnew(address: string): void {
  const isHere = new URL(address, window.location.href).pathname === window.location.pathname
  window.location.assign(address)
  if (!isHere) return
  window.history.scrollRestoration = 'manual' // else a reload goes where it was before
  window.location.reload()
}
