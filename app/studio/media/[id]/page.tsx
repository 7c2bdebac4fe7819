import { notFound } from 'next/navigation'
import { MediaItem } from '@/components/media/MediaItem'
import { articlesUsing } from '@/lib/articles/uses'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { libraryItem } from '@/lib/media/library'
import { mayRemoveMedia } from '@/lib/media/policy'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ again?: string; done?: string; replaced?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('media.heading') }
}

export default async function MediaItemPage({ params, searchParams }: Props) {
  const { id: segment } = await params
  const actor = await memberOrSignIn(`/studio/media/${segment}`)
  const item = await libraryItem(actor, idParam(segment) ?? 0)
  if (!item) notFound()
  const [uses, { done, replaced }, state, blog] = await Promise.all([
    articlesUsing(actor, item.id),
    searchParams,
    formState(searchParams),
    site(),
  ])
  return (
    <MediaItem
      site={blog}
      item={item}
      uses={uses}
      mayRemove={mayRemoveMedia(actor)}
      state={state}
      isDone={done !== undefined}
      replaced={/^\d{1,5}$/.test(replaced ?? '') ? Number(replaced) : null}
    />
  )
}
