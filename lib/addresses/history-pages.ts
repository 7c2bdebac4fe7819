import { db } from '@/lib/db/client'
import { isPublished } from '@/lib/db/published'
import { site } from '@/lib/settings/queries'

const HISTORY = /^\/history\/([1-9]\d{0,8})(?:\/([1-9]\d{0,5}))?$/

/** Whether a path is that of an article's history, or of one version in it; null when it is neither. */
export async function hasHistoryAt(path: string): Promise<boolean | null> {
  const asked = HISTORY.exec(path)
  if (!asked) return null
  if (!(await site()).showHistory) return false
  const versions = await db().version.findMany({
    where: { articleId: Number(asked[1]), kind: 'substantive', article: isPublished() },
    select: { number: true },
  })
  return asked[2] === undefined ? versions.length > 0 : versions.some(({ number }) => number === Number(asked[2]))
}
