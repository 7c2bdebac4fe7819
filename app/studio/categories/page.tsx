import { notFound } from 'next/navigation'
import { Arrangement } from '@/components/categories/Arrangement'
import { memberOrSignIn } from '@/lib/auth/session'
import { categoriesInStudio } from '@/lib/categories/studio-queries'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ again?: string; done?: string; moved?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('categories.heading') }
}

export default async function CategoriesPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/categories')
  const { done, moved } = await searchParams
  const [categories, state, { language }] = await Promise.all([
    categoriesInStudio(actor),
    formState(searchParams),
    site(),
  ])
  if (!categories) notFound()
  return (
    <Arrangement categories={categories} state={state} isDone={done !== undefined} moved={moved} language={language} />
  )
}
