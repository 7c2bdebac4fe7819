import { randomUUID } from 'node:crypto'
import { articleAsked } from '@/app/comment/article-asked'
import { NewComment } from '@/components/comments/NewComment'
import { currentSession } from '@/lib/auth/session'
import { answerableComment } from '@/lib/comments/queries'
import { refusedForm } from '@/lib/comments/refused'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

interface Props {
  searchParams: Promise<{ article?: string; parent?: string; again?: string; preview?: string; received?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const { parent } = await searchParams
  return { title: translator((await site()).language)(parent ? 'comments.writeReply' : 'comments.write') }
}

/** A form of its own, for one reader: to answer a comment, or to mend what was refused. */
export default async function NewCommentPage({ searchParams }: Props) {
  const { article: number, parent: answered, again, preview, received } = await searchParams
  const session = await currentSession() // before the clock is looked at
  const asked = await articleAsked(number)
  const state = typeof again === 'string' ? await refusedForm(again) : null
  const parent =
    asked && /^\d{1,9}$/.test(answered ?? '') ? await answerableComment(asked.article.id, Number(answered)) : null
  return (
    <NewComment
      site={await site()}
      article={asked?.article ?? null}
      isOpen={asked?.isOpen ?? false}
      parent={parent}
      member={session?.member.name ?? null}
      formKey={state?.values.key || randomUUID()}
      state={state}
      isPreviewed={preview !== undefined}
      isReceived={received !== undefined}
    />
  )
}
