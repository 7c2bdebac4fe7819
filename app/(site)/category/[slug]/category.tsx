import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/(site)/alternates'
import { paginationOf } from '@/app/(site)/pagination'
import { ListSection } from '@/components/articles/ListSection'
import { AboutCategory } from '@/components/categories/AboutCategory'
import { categoryHref } from '@/components/site/paths'
import { pathOfListing } from '@/lib/addresses/listings'
import { decodePath, normalPath } from '@/lib/addresses/paths'
import { articlesOfCategory } from '@/lib/articles/cached'
import { categoryBySlug } from '@/lib/categories/cached'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

/** One page of a category's articles. */
export async function Category({ segment, page }: { segment: string; page: number }) {
  const category = await categoryOf(segment)
  if (!category) notFound()
  const [blog, listing] = await Promise.all([site(), articlesOfCategory(category.id, page)])
  if (page > listing.pages) notFound()
  return (
    <ListSection
      site={blog}
      title={translator(blog.language)('list.ofCategory', { name: category.name })}
      listing={listing}
      hrefOf={(number) => categoryHref(category.slug, number)}
      currentCategory={category.slug}
    >
      <AboutCategory category={category} writing={blog} />
    </ListSection>
  )
}

export async function categoryMetadata(segment: string, page: number): Promise<Metadata> {
  const category = await categoryOf(segment)
  if (!category) return {}
  const [blog, { pages }] = await Promise.all([site(), articlesOfCategory(category.id, page)])
  const t = translator(blog.language)
  const title = t('list.ofCategory', { name: category.name })
  return {
    title: page === 1 ? title : t('list.onPage', { title, page }),
    description: category.description,
    alternates: alternatesOf(blog, {
      path: pathOfListing({ kind: 'category', slug: category.slug, page }),
      categories: [category],
    }),
    pagination: paginationOf(page, pages, (number) => categoryHref(category.slug, number)),
  }
}

/** Params arrive percent-encoded; they are decoded here and nowhere else. */
async function categoryOf(segment: string) {
  const slug = decodePath(segment)
  return slug === null ? null : categoryBySlug(normalPath(slug))
}
