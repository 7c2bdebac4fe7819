import type { ReactNode } from 'react'
import { CategoryTree, type TreeNode } from '@/components/categories/CategoryTree'
import { SearchForm } from '@/components/search/SearchForm'
import type { ArchiveYear } from '@/lib/articles/listings'
import type { ArticleLink } from '@/lib/articles/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import type { SidePart } from '@/lib/settings/sidebar'
import { BackNumbers } from './BackNumbers'
import { Feeds } from './Feeds'
import { hrefOf } from './paths'
import { type ListedAddendum, type ListedComment, RecentAddenda, RecentArticles, RecentComments } from './Recent'
import { Side, SideSection } from './Side'
import { sidePartKey } from './side-parts'

export interface ListSideProps {
  site: Site
  articles: ArticleLink[]
  addenda: ListedAddendum[]
  comments: ListedComment[]
  categories: TreeNode[]
  archive: ArchiveYear[]
  pages: ArticleLink[]
  /** Slug of the category that the page is about. */
  currentCategory?: string
}

/** Beside lists: what is new, and every way into the blog, as the owner has ordered them. */
export function ListSide(props: ListSideProps) {
  const { language, sidebar } = props.site
  const t = translator(language)
  const parts = sidebar.flatMap((part) => {
    const content = contentOf(part, props)
    return content ? [{ part, content }] : []
  })
  if (parts.length === 0) return null
  return (
    <Side language={language}>
      {parts.map(({ part, content }) => (
        <SideSection title={t(sidePartKey(part))} key={part}>
          {content}
        </SideSection>
      ))}
    </Side>
  )
}

/** What stands in a part; null when there is nothing yet. */
function contentOf(part: SidePart, props: ListSideProps): ReactNode {
  const { site, articles, addenda, comments, categories, archive, pages, currentCategory } = props
  const { language } = site
  switch (part) {
    case 'search':
      return <SearchForm language={language} />
    case 'articles':
      return articles.length > 0 && <RecentArticles articles={articles} site={site} />
    case 'addenda':
      return addenda.length > 0 && <RecentAddenda addenda={addenda} site={site} />
    case 'comments':
      return comments.length > 0 && <RecentComments comments={comments} site={site} />
    case 'categories':
      return (
        categories.length > 0 && <CategoryTree nodes={categories} current={currentCategory ?? ''} language={language} />
      )
    case 'archive':
      return archive.length > 0 && <BackNumbers archive={archive} language={language} />
    case 'pages':
      return pages.length > 0 && <Pages pages={pages} />
    case 'feeds':
      return <Feeds language={language} />
  }
}

const Pages = ({ pages }: { pages: ArticleLink[] }) => (
  <ul>
    {pages.map((page) => (
      <li key={page.id}>
        <a href={hrefOf(page)}>{page.title}</a>
      </li>
    ))}
  </ul>
)
