import { FollowPage } from '@/components/following/FollowPage'
import { pathOfArticle, publishedArticle } from '@/lib/articles/cached'
import type { ArticleView } from '@/lib/articles/queries'
import { translator } from '@/lib/i18n/translator'
import { isMailSet } from '@/lib/mail/outbox'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { idParam } from '@/lib/web/params'

interface Props {
  searchParams: Promise<{ article?: string; asked?: string; again?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const { article } = await searchParams
  return { title: translator((await site()).language)(article ? 'follow.heading' : 'follow.title') }
}

export default async function FollowingPage({ searchParams }: Props) {
  const { article, asked } = await searchParams
  const [blog, followed, state] = await Promise.all([site(), articleAsked(article), formState(searchParams)])
  return <FollowPage site={blog} article={followed} byMail={isMailSet()} isAsked={asked !== undefined} state={state} />
}

async function articleAsked(number: string | undefined): Promise<ArticleView | null> {
  const id = typeof number === 'string' ? idParam(number) : null
  const path = id === null ? null : await pathOfArticle(id)
  return path === null ? null : publishedArticle(path)
}
