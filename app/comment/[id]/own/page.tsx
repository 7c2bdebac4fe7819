import { OwnCommentPage } from '@/components/comments/OwnCommentPage'
import { Message } from '@/components/site/Message'
import { ownComment } from '@/lib/comments/own'
import { refusedForm } from '@/lib/comments/refused'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { commenterToken } from '@/lib/web/commenter'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ again?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('comments.own') }
}

/** A comment of this browser's own, by its cookie. */
export default async function OwnPage({ params, searchParams }: Props) {
  const [{ id }, { again }, token, blog] = await Promise.all([params, searchParams, commenterToken(), site()])
  const comment = /^\d{1,9}$/.test(id) ? await ownComment(token, Number(id)) : null
  if (!comment) return <Message text="comments.missing" site={blog} />
  return (
    <OwnCommentPage
      site={blog}
      comment={comment}
      token={null}
      done={null}
      state={again === undefined ? null : await refusedForm(again)}
    />
  )
}
