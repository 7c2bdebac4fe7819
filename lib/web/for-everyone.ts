import { connection } from 'next/server'
import { nameForEveryone } from '@/lib/freshness/making'

/**
 * Said first by a page that shows everybody the same and reads through `cached.ts` alone: server/ may keep it until one of
 * those reads has changed. Such a page is rendered once for each time it is made, where Next would prerender it in three
 * passes; it needs `export const instant = false` beside it.
 */
export async function forEveryone(): Promise<void> {
  await connection()
  nameForEveryone()
}
