import type { Prisma } from '@/lib/db/generated/client'

/**
 * What an article is called where members see it, published or not. Its newest version is the one that readers see: versions are
 * only added, and an article says which is current by a number, by which no query of Prisma's can go on to its words.
 */
export const NEWEST_TITLE = {
  orderBy: { number: 'desc' },
  take: 1,
  select: { title: true },
} satisfies Prisma.Article$versionsArgs

type Titled = { draft: { title: string } | null; versions: { title: string }[] }

/** Its title as its author sees it: that of the draft, where one was begun. */
export const titleOf = ({ draft, versions }: Titled): string => draft?.title ?? versions[0]?.title ?? ''
