import type { Metadata } from 'next'
import { alternatesOf } from '@/app/(site)/alternates'
import type { TreeNode } from '@/components/categories/CategoryTree'
import { hrefOf } from '@/components/site/paths'
import type { AddendumView } from '@/lib/addenda/queries'
import { encodePath } from '@/lib/addresses/paths'
import type { ArticleLink, ArticleView } from '@/lib/articles/queries'
import { articleJsonLd, breadcrumbJsonLd, jsonLdScript } from '@/lib/feeds/json-ld'
import { absoluteUrl, categoryPath } from '@/lib/feeds/urls'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'

/** What an article's page says of itself to search engines, cards and feed readers. */
export function articleMetadata(
  site: Site,
  article: ArticleView,
  { older, newer }: { older: ArticleLink | null; newer: ArticleLink | null },
): Metadata {
  const description = article.description ?? article.excerpt
  const dated = article.kind === 'article'
  const alternates = alternatesOf(site, { path: article.path, categories: article.categories, commentsOf: article.id })
  const url = article.canonicalUrl ?? site.url + encodePath(article.path)
  const image = { url: imageUrl(site, article), width: 1200, height: 630, alt: article.title }
  return {
    title: article.title,
    description: description || null,
    authors: article.authorName ? [{ name: article.authorName }] : null,
    alternates: { ...alternates, canonical: url },
    pagination: { previous: dated && older ? hrefOf(older) : null, next: dated && newer ? hrefOf(newer) : null },
    robots: article.noindex ? { index: false } : null,
    openGraph: {
      type: 'article',
      siteName: site.title,
      locale: site.language === 'ja' ? 'ja_JP' : 'en_US',
      title: article.title,
      description,
      url,
      publishedTime: article.publishedAt.toISOString(),
      modifiedTime: article.substantiveAt.toISOString(),
      tags: article.categories.map(({ name }) => name),
      images: [image],
    },
    twitter: { card: 'summary_large_image', title: article.title, description, images: [image] },
  }
}

/** The same as schema.org's words, with every correction and the way from home. */
export function articleScript(
  site: Site,
  article: ArticleView,
  addenda: AddendumView[],
  categories: TreeNode[],
): string {
  const url = article.canonicalUrl ?? absoluteUrl(site.url, article.path)
  const home = { name: translator(site.language)('site.home'), url: `${site.url}/` }
  const above = wayTo(article.categories[0]?.slug, categories).map(({ name, slug }) => ({
    name,
    url: absoluteUrl(site.url, categoryPath(slug)),
  }))
  const steps = breadcrumbJsonLd([home, ...above, { name: article.title, url }])
  return jsonLdScript(articleJsonLd({ site, article, addenda, url, image: imageUrl(site, article) }), steps)
}

const imageUrl = (site: Site, article: ArticleView) => `${site.url}/og/${article.id}.png`

/** A category and those above it, topmost first; none when it is not in the tree. */
function wayTo(slug: string | undefined, nodes: TreeNode[]): TreeNode[] {
  for (const node of nodes) {
    if (node.slug === slug) return [node]
    const below = wayTo(slug, node.children)
    if (below.length > 0) return [node, ...below]
  }
  return []
}
