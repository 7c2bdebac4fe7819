import { notFound } from 'next/navigation'
import { EditCategory } from '@/components/categories/EditCategory'
import { memberOrSignIn } from '@/lib/auth/session'
import { categoriesInStudio, possibleParents } from '@/lib/categories/studio-queries'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ again?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('categories.heading') }
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { id: segment } = await params
  const actor = await memberOrSignIn(`/studio/categories/${segment}`)
  const [all, state, { language }] = await Promise.all([categoriesInStudio(actor), formState(searchParams), site()])
  const category = all?.find(({ id }) => id === idParam(segment))
  if (!all || !category) notFound()
  return (
    <EditCategory
      category={category}
      parents={possibleParents(all, category.id)}
      others={all.filter((other) => other !== category)}
      hasChildren={all.some(({ parentId }) => parentId === category.id)}
      state={state}
      language={language}
    />
  )
}
