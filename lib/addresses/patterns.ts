import type { Day } from '@/lib/time/day'
import { isReserved } from './own-paths'

/** The path that a pattern such as `/{yyyy}/{MM}/{slug}` gives an article of this day. */
export const pathBy = (pattern: string, day: Day, slug: string): string =>
  pattern
    .replaceAll('{yyyy}', day.slice(0, 4))
    .replaceAll('{MM}', day.slice(5, 7))
    .replaceAll('{dd}', day.slice(8, 10))
    .replaceAll('{slug}', () => slug)

/** Whether articles may stand at the addresses of a pattern, and not where the blog itself answers. */
export const isUsablePattern = (pattern: string): boolean => !isReserved(pathBy(pattern, '2015-03-20', 'post-2'))
