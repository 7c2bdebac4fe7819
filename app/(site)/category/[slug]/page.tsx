import { forEveryone } from '@/lib/web/for-everyone'
import { Category, categoryMetadata } from './category'

interface Props {
  params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: Props) {
  return categoryMetadata((await params).slug, 1)
}

export default async function CategoryPage({ params }: Props) {
  await forEveryone()
  return <Category segment={(await params).slug} page={1} />
}
