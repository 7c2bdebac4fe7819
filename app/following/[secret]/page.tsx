import { FollowerPage } from '@/components/following/FollowerPage'
import { Message } from '@/components/site/Message'
import { ownFollowing } from '@/lib/following/own'
import { translator } from '@/lib/i18n/translator'
import { storedForHolder } from '@/lib/readers/stored'
import { site } from '@/lib/settings/cached'

interface Props {
  params: Promise<{ secret: string }>
  searchParams: Promise<{ done?: string; key?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('follow.ownTitle') }
}

export default async function FollowerOwnPage({ params, searchParams }: Props) {
  const [{ secret }, { done, key }] = await Promise.all([params, searchParams])
  const [blog, own, stored] = await Promise.all([site(), ownFollowing(secret), storedForHolder(secret, key)])
  if (!own) return <Message text="follow.unknownSecret" site={blog} />
  return (
    <FollowerPage
      site={blog}
      secret={secret}
      own={own}
      opened={stored && key !== undefined ? { key, comments: stored.comments.length } : null}
      done={done === 'confirmed' || done === 'ended' ? done : null}
      isUnsure={done === 'unsure'}
    />
  )
}
