import { siteUrl } from '@/lib/env'
import { dayOf } from '@/lib/time/day'

/**
 * An id in feeds that never changes, wherever the thing moves (RFC 4151): an authority's name and a day on which it was ours,
 * then what only we give. @param what such as `article/12`
 */
export const newFeedId = (what: string): string =>
  `tag:${new URL(siteUrl()).hostname},${dayOf(new Date(), 'UTC')}:${what}`
