import { ReportPage } from '@/components/comments/ReportPage'
import { Message } from '@/components/site/Message'
import { readableComment } from '@/lib/comments/queries'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { idParam } from '@/lib/web/params'

interface Props {
  searchParams: Promise<{ comment?: string; again?: string; done?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('report.heading') }
}

/** Where a reader says that a comment should not stand. */
export default async function ReportCommentPage({ searchParams }: Props) {
  const { comment: number = '', done } = await searchParams
  const [blog, state] = await Promise.all([site(), formState(searchParams)])
  const comment = await readableComment(idParam(number) ?? 0)
  if (!comment) return <Message text="comments.missing" site={blog} />
  return <ReportPage site={blog} comment={comment} state={state} isDone={done !== undefined} />
}
