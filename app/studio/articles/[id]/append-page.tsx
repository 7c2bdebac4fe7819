import { notFound } from 'next/navigation'
import { AppendPage } from '@/components/addenda/desk/AppendPage'
import { Body } from '@/components/articles/Body'
import { addendaOf } from '@/lib/addenda/queries'
import { addendaInStudio, editedAddendum } from '@/lib/addenda/studio-queries'
import { publishedArticle } from '@/lib/articles/queries'
import { editedArticle } from '@/lib/articles/studio-queries'
import type { MemberActor } from '@/lib/auth/actor'
import { followersOfAddenda } from '@/lib/following/announcements'
import { isMailSet } from '@/lib/mail/outbox'
import { site } from '@/lib/settings/cached'
import { today } from '@/lib/settings/queries'

/**
 * The page on which an addendum is written in the studio.
 * @param number of the addendum that is edited; null for a new one, or the one that this member has begun
 */
export async function appendPage(actor: MemberActor, articleId: number, number: number | null) {
  const article = await editedArticle(actor, articleId)
  if (article?.status !== 'published' || article.path === null) notFound()
  const shown = await publishedArticle(article.path)
  const addendum =
    number === null
      ? ((await addendaInStudio(actor, articleId)).findLast(({ isOwn, status }) => isOwn && status === 'draft') ?? null)
      : await editedAddendum(actor, articleId, number)
  if (!shown || (number !== null && addendum === null)) notFound()
  const [blog, addenda, day, followers] = await Promise.all([
    site(),
    addendaOf(articleId),
    today(),
    isMailSet() ? followersOfAddenda(actor, articleId) : null,
  ])
  return (
    <AppendPage
      articleId={articleId}
      path={shown.path}
      title={shown.title}
      addendum={addendum}
      today={day}
      followers={followers}
      language={blog.language}
    >
      <Body blocks={shown.blocks} addenda={addenda} writing={blog} />
    </AppendPage>
  )
}
