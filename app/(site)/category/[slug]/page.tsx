import { forEveryone } from '@/lib/freshness/making'
import { Category, categoryMetadata } from './category'

interface Props {
  params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: Props) {
  return categoryMetadata((await params).slug, 1)
}

export default async function CategoryPage({ params }: Props) {
  forEveryone()
  return <Category segment={(await params).slug} page={1} />
}
