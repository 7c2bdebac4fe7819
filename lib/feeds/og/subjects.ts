import { isVisible } from '@/lib/addenda/policy'
import { linksTo } from '@/lib/articles/queries'
import { db } from '@/lib/db/client'
import { translator } from '@/lib/i18n/translator'
import { site as currentSite, type Site } from '@/lib/settings/queries'
import { dayFromDate, dayOf } from '@/lib/time/day'
import type { Pictured } from './picture'

/** What the picture of a published article or page tells; null when nobody may read it. */
export async function picturedArticle(articleId: number): Promise<Pictured | null> {
  const [site, [link], newest, article] = await Promise.all([
    currentSite(),
    linksTo([articleId]),
    db().addendum.findFirst({
      where: { articleId, ...isVisible() },
      orderBy: [{ occurredOn: 'desc' }, { number: 'desc' }],
      select: { kind: true, occurredOn: true },
    }),
    db().article.findUnique({ where: { id: articleId }, select: { kind: true } }),
  ])
  if (!link || !article) return null
  return {
    ...blogOf(site),
    title: link.title,
    writtenOn: article.kind === 'page' ? null : dayOf(link.publishedAt, site.timeZone),
    added: newest && { kind: translator(site.language)(`kind.${newest.kind}`), on: dayFromDate(newest.occurredOn) },
  }
}

/** What the blog's own picture tells: its name and tagline. */
export async function picturedBlog(): Promise<Pictured> {
  return { ...blogOf(await currentSite()), title: null, writtenOn: null, added: null }
}

const blogOf = ({ title, tagline, language, dateStyle, showWeekday }: Site) => ({
  blog: title,
  tagline,
  language,
  dateStyle,
  showWeekday,
})
