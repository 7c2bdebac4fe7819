import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type ArticleProps, articleAt, wholeArticle } from '@/app/(site)/[...path]/whole-article'
import { AddendumDesk } from '@/components/addenda/desk/AddendumDesk'
import { SlipTools } from '@/components/addenda/desk/SlipTools'
import { WholeArticle } from '@/components/articles/WholeArticle'
import { Announced } from '@/components/following/Announced'
import { ArticleSide } from '@/components/site/ArticleSide'
import { Columns } from '@/components/ui/Columns'
import { addendaInStudio } from '@/lib/addenda/studio-queries'
import { encodePath } from '@/lib/addresses/paths'
import { mayEdit } from '@/lib/articles/studio-queries'
import { currentActor, currentSession } from '@/lib/auth/session'
import { categoryNames } from '@/lib/categories/cached'
import { commentsOfWriter } from '@/lib/comments/own'
import { withWaiting } from '@/lib/comments/with-own'
import { followersOfAddenda, waitingAnnouncements } from '@/lib/following/announcements'
import { commenterToken } from '@/lib/web/commenter'

export async function generateMetadata({ params }: ArticleProps): Promise<Metadata> {
  return { title: (await articleAt(params))?.article.title ?? '', robots: { index: false } }
}

/**
 * The article as somebody known sees it: members with a way to append to it, readers with comments of their own that wait.
 * Who is asking is asked here; the cookie only led here.
 */
export default async function MemberArticlePage({ params }: ArticleProps) {
  const [actor, read] = await Promise.all([currentActor(), articleAt(params)])
  if (!read) notFound()
  const { article } = read
  const [whole, categories, isEditable, addenda, session, own, followers, announcements] = await Promise.all([
    wholeArticle(read),
    categoryNames(),
    mayEdit(actor, article.id),
    addendaInStudio(actor, article.id),
    currentSession(),
    commentsOfWriter(await commenterToken(), article.id),
    followersOfAddenda(actor, article.id),
    waitingAnnouncements(actor, article.id),
  ])
  const { language } = whole.site
  const page = (
    <WholeArticle
      {...whole}
      thread={withWaiting(whole.thread, own.waiting)}
      commenting={{ own: own.ids, member: session?.member.name ?? null, canTakeUp: isEditable }}
      slipTools={isEditable ? (number) => <SlipTools number={number} language={language} /> : undefined}
    />
  )
  return (
    <Columns side={<ArticleSide site={whole.site} blocks={article.blocks} categories={categories} />}>
      {isEditable ? (
        <AddendumDesk
          articleId={article.id}
          path={article.path}
          addenda={addenda}
          today={whole.today}
          followers={whole.tellsByMail ? followers : null}
          announced={
            <Announced
              announcements={announcements}
              byMail={whole.tellsByMail}
              here={encodePath(article.path)}
              isOnArticle
              site={whole.site}
            />
          }
          language={language}
        >
          {page}
        </AddendumDesk>
      ) : (
        page
      )}
    </Columns>
  )
}
