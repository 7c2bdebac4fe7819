import { encodePath } from '@/lib/addresses/paths'
import { feedPath } from '@/lib/feeds/urls'
import { type Language, translator } from '@/lib/i18n/translator'

/** Ways to follow the blog, or one of its categories. */
export function Feeds({ categorySlug = null, language }: { categorySlug?: string | null; language: Language }) {
  const t = translator(language)
  const href = (name: Parameters<typeof feedPath>[0]) => encodePath(feedPath(name, categorySlug))
  return (
    <ul>
      <li>
        <a href={href('feed.xml')}>{t('follow.both')}</a>
      </li>
      <li>
        <a href={href('updates.xml')}>{t('follow.updates')}</a>
      </li>
      <li>
        <a href={href('articles.xml')}>{t('follow.articles')}</a>
      </li>
    </ul>
  )
}
