import { Contents } from '@/components/articles/Contents'
import { CategoryTree, type TreeNode } from '@/components/categories/CategoryTree'
import { SearchForm } from '@/components/search/SearchForm'
import { translator } from '@/lib/i18n/translator'
import type { RenderedBlock } from '@/lib/richtext/render'
import type { Site } from '@/lib/settings/queries'
import type { SidePart } from '@/lib/settings/sidebar'
import { Feeds } from './Feeds'
import { Side, SideSection } from './Side'
import { sidePartKey } from './side-parts'

interface ArticleSideProps {
  site: Site
  blocks: RenderedBlock[]
  categories: TreeNode[]
}

/**
 * Beside an article: what the owner shows beside lists, but for what changes when another article or comment appears, or every
 * page would go stale with it.
 */
export function ArticleSide({ site: { language, sidebar }, blocks, categories }: ArticleSideProps) {
  const t = translator(language)
  const contentOf = (part: SidePart) => {
    if (part === 'search') return <SearchForm language={language} />
    if (part === 'categories') return categories.length > 0 && <CategoryTree nodes={categories} language={language} />
    return part === 'feeds' && <Feeds language={language} />
  }
  return (
    <Side language={language}>
      <Contents blocks={blocks} place="side" language={language} />
      {sidebar.map((part) => {
        const content = contentOf(part)
        return (
          content && (
            <SideSection title={t(sidePartKey(part))} key={part}>
              {content}
            </SideSection>
          )
        )
      })}
    </Side>
  )
}
