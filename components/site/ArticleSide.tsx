import { Contents } from '@/components/articles/Contents'
import { CategoryTree, type TreeNode } from '@/components/categories/CategoryTree'
import { translator } from '@/lib/i18n/translator'
import type { RenderedBlock } from '@/lib/richtext/render'
import type { Site } from '@/lib/settings/queries'
import { Feeds } from './Feeds'
import { Side, SideSection } from './Side'

interface ArticleSideProps {
  site: Site
  blocks: RenderedBlock[]
  categories: TreeNode[]
}

/** Beside an article: nothing that changes when another article or comment appears, or every page would go stale with it. */
export function ArticleSide({ site: { language }, blocks, categories }: ArticleSideProps) {
  const t = translator(language)
  return (
    <Side language={language}>
      <Contents blocks={blocks} place="side" language={language} />
      {categories.length > 0 && (
        <SideSection title={t('site.categories')}>
          <CategoryTree nodes={categories} language={language} />
        </SideSection>
      )}
      <SideSection title={t('site.feeds')}>
        <Feeds language={language} />
      </SideSection>
    </Side>
  )
}
