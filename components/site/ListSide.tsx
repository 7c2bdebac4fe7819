import { CategoryTree, type TreeNode } from '@/components/categories/CategoryTree'
import { DayTime } from '@/components/ui/DayTime'
import type { AddendumNote } from '@/lib/addenda/queries'
import type { ArchiveYear } from '@/lib/articles/listings'
import type { ArticleLink } from '@/lib/articles/queries'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import { BackNumbers } from './BackNumbers'
import { Feeds } from './Feeds'
import { hrefOf } from './paths'
import { Side, SideSection } from './Side'

export interface ListSideProps {
  site: Site
  articles: ArticleLink[]
  addenda: (AddendumNote & { article: ArticleLink })[]
  comments: { id: number; name: string; article: ArticleLink; createdAt: Date }[]
  categories: TreeNode[]
  archive: ArchiveYear[]
  pages: ArticleLink[]
  /** Slug of the category that the page is about. */
  currentCategory?: string
}

/** Beside lists: what is new, and every way into the blog. */
export function ListSide(props: ListSideProps) {
  const { site, articles, addenda, comments, categories, archive, pages, currentCategory } = props
  const { language, timeZone } = site
  const t = translator(language)
  return (
    <Side language={language}>
      {articles.length > 0 && (
        <SideSection title={t('side.articles')}>
          <ul>
            {articles.map((article) => (
              <li key={article.id}>
                <a href={hrefOf(article)}>{article.title}</a>{' '}
                <DayTime day={dayOf(article.publishedAt, timeZone)} language={language} />
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      {addenda.length > 0 && (
        <SideSection title={t('side.addenda')}>
          <RecentAddenda addenda={addenda} language={language} />
        </SideSection>
      )}
      {comments.length > 0 && (
        <SideSection title={t('side.comments')}>
          <ul>
            {comments.map(({ id, name, article, createdAt }) => (
              <li key={id}>
                <a href={`/comment/${id}`}>
                  {t('side.comment', { title: article.title, name: name || t('comments.nameless') })}
                </a>{' '}
                <DayTime day={dayOf(createdAt, timeZone)} language={language} />
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      {categories.length > 0 && (
        <SideSection title={t('site.categories')}>
          <CategoryTree nodes={categories} current={currentCategory ?? ''} language={language} />
        </SideSection>
      )}
      {archive.length > 0 && (
        <SideSection title={t('side.backNumbers')}>
          <BackNumbers archive={archive} language={language} />
        </SideSection>
      )}
      {pages.length > 0 && (
        <SideSection title={t('side.pages')}>
          <ul>
            {pages.map((page) => (
              <li key={page.id}>
                <a href={hrefOf(page)}>{page.title}</a>
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      <SideSection title={t('site.feeds')}>
        <Feeds language={language} />
      </SideSection>
    </Side>
  )
}

function RecentAddenda({ addenda, language }: { addenda: ListSideProps['addenda']; language: Language }) {
  const t = translator(language)
  return (
    <ul>
      {addenda.map(({ article, number, kind, occurredOn, summary }) => (
        <li key={`${article.id}-${number}`}>
          <a href={`${hrefOf(article)}#addendum-${number}`}>{article.title}</a>{' '}
          <small>
            {t(`kind.${kind}`)} <DayTime day={occurredOn} language={language} />
            {summary && <> {summary}</>}
          </small>
        </li>
      ))}
    </ul>
  )
}
