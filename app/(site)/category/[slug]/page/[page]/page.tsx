import { notFound } from 'next/navigation'
import { Category, categoryMetadata } from '@/app/(site)/category/[slug]/category'
import { pageNumber } from '@/app/(site)/page-number'
import { forEveryone } from '@/lib/freshness/making'

interface Props {
  params: Promise<{ slug: string; page: string }>
}

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await params
  const number = pageNumber(page)
  return number === null ? {} : categoryMetadata(slug, number)
}

export default async function CategoryFurtherPage({ params }: Props) {
  forEveryone()
  const { slug, page } = await params
  const number = pageNumber(page)
  if (number === null) notFound()
  return <Category segment={slug} page={number} />
}
