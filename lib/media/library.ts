import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { Media, Prisma } from '@/lib/db/generated/client'
import type { LibraryQuestion } from './input'
import { mayStoreMedia } from './policy'
import { type MediaView, viewOf } from './queries'

/** Files on a page of the library. */
export const LIBRARY_PAGE = 48

/** A file as the library shows it. */
export interface LibraryItem extends MediaView {
  /** Size of the file. */
  bytes: number
  createdAt: Date
  /** In how many articles it is used. */
  uses: number
}

/**
 * The library, newest first; nothing for whoever does not work here.
 * @param words must all stand in a file's name or its description, in any case
 */
export async function library(
  actor: Actor,
  { words, kind, page }: LibraryQuestion,
): Promise<{ items: LibraryItem[]; total: number; pages: number }> {
  if (!mayStoreMedia(actor)) return { items: [], total: 0, pages: 0 }
  const isPicture = { contentType: { startsWith: 'image/' } } satisfies Prisma.MediaWhereInput
  const where: Prisma.MediaWhereInput = {
    AND: [kind === 'pictures' ? isPicture : { NOT: isPicture }, ...words.split(/\s+/).filter(Boolean).map(named)],
  }
  const [total, rows] = await Promise.all([
    db().media.count({ where }),
    db().media.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: (page - 1) * LIBRARY_PAGE,
      take: LIBRARY_PAGE,
      include: COUNTED,
    }),
  ])
  return { items: rows.map(itemOf), total, pages: Math.ceil(total / LIBRARY_PAGE) }
}

/** One file of the library, or null. */
export async function libraryItem(actor: Actor, id: number): Promise<LibraryItem | null> {
  if (!mayStoreMedia(actor)) return null
  const found = await db().media.findUnique({ where: { id }, include: COUNTED })
  return found && itemOf(found)
}

const COUNTED = { _count: { select: { uses: true } } } as const

const named = (word: string): Prisma.MediaWhereInput => ({
  OR: [{ name: { contains: word, mode: 'insensitive' } }, { alt: { contains: word, mode: 'insensitive' } }],
})

const itemOf = (media: Media & { _count: { uses: number } }): LibraryItem => ({
  ...viewOf(media),
  bytes: media.bytes,
  createdAt: media.createdAt,
  uses: media._count.uses,
})
