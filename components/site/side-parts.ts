import type { MessageKey } from '@/lib/i18n/translator'
import type { SidePart } from '@/lib/settings/sidebar'

const KEYS: Record<SidePart, MessageKey> = {
  search: 'search.heading',
  articles: 'side.articles',
  addenda: 'side.addenda',
  comments: 'side.comments',
  categories: 'site.categories',
  archive: 'side.backNumbers',
  pages: 'side.pages',
  feeds: 'site.feeds',
}

/** What a part of the sidebar is called, there and in the settings. */
export const sidePartKey = (part: SidePart): MessageKey => KEYS[part]
