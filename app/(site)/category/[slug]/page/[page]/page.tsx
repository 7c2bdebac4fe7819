import { notFound } from 'next/navigation'
import { Category, categoryMetadata } from '@/app/(site)/category/[slug]/category'
import { pageNumber } from '@/app/(site)/page-number'

interface Props {
  params: Promise<{ slug: string; page: string }>
}

export const generateStaticParams = () => [{ slug: '__placeholder__', page: '__placeholder__' }]

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await params
  const number = pageNumber(page)
  return number === null ? {} : categoryMetadata(slug, number)
}

export default async function CategoryFurtherPage({ params }: Props) {
  const { slug, page } = await params
  const number = pageNumber(page)
  if (number === null) notFound()
  return <Category segment={slug} page={number} />
}
