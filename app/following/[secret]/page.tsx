import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { FollowerPage } from '@/components/following/FollowerPage'
import { ownFollowing } from '@/lib/following/own'
import { translator } from '@/lib/i18n/translator'
import { storedForHolder } from '@/lib/readers/stored'
import { site } from '@/lib/settings/cached'

interface Props {
  params: Promise<{ secret: string }>
  searchParams: Promise<{ done?: string }>
}

export const instant = false

export async function generateMetadata() {
  return { title: translator((await site()).language)('follow.ownTitle') }
}

/** A made-up secret is no page: proxy.ts has said so, with its own page, before this one is asked. */
export default async function FollowerOwnPage({ params, searchParams }: Props) {
  await connection()
  const [{ secret }, { done }] = await Promise.all([params, searchParams])
  const [blog, own, stored] = await Promise.all([site(), ownFollowing(secret), storedForHolder(secret)])
  if (!own || !stored) notFound()
  return (
    <FollowerPage
      site={blog}
      secret={secret}
      own={own}
      comments={stored.comments.length}
      done={done === 'confirmed' || done === 'ended' ? done : null}
      isUnsure={done === 'unsure'}
    />
  )
}
