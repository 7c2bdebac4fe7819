import { redirect } from 'next/navigation'
import { OwnCommentPage } from '@/components/comments/OwnCommentPage'
import { Message } from '@/components/site/Message'
import { hrefOf } from '@/components/site/paths'
import { ownComment } from '@/lib/comments/own'
import { refusedForm } from '@/lib/comments/refused'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { commenterToken } from '@/lib/web/commenter'

interface Props {
  params: Promise<{ id: string; token: string }>
  searchParams: Promise<{ again?: string; done?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('comments.own') }
}

/** A comment for whoever holds its secret. A browser that keeps cookies sees it under the article, where it will stand. */
export default async function WaitingPage({ params, searchParams }: Props) {
  const [{ id, token }, { again, done }, cookie, blog] = await Promise.all([
    params,
    searchParams,
    commenterToken(),
    site(),
  ])
  const comment = /^\d{1,9}$/.test(id) ? await ownComment(token, Number(id)) : null
  if (!comment) return <Message text="comments.missing" site={blog} />
  if (cookie === token && again === undefined)
    redirect(comment.isWaiting ? `${hrefOf(comment.article)}#comment-${id}` : `/comment/${id}`)
  return (
    <OwnCommentPage
      site={blog}
      comment={comment}
      token={token}
      done={done === 'revised' ? 'revised' : comment.isWaiting ? 'received' : null}
      state={again === undefined ? null : await refusedForm(again)}
    />
  )
}
