import type { StudioArticle } from '@/lib/articles/studio-lists'
import type { MessageKey } from '@/lib/i18n/translator'

/** How an article stands with readers, in a word. */
export function stateOf({ status, publishedAt }: Pick<StudioArticle, 'status' | 'publishedAt'>): MessageKey {
  if (status === 'published') return publishedAt && publishedAt > new Date() ? 'state.scheduled' : 'state.published'
  return `state.${status}`
}
