import { connection } from 'next/server'
import { nameForEveryone } from '@/lib/freshness/making'

/**
 * Said first by a page that shows everybody the same and reads through `cached.ts` alone: server/ may keep it until one of
 * those reads has changed.
 */
export async function forEveryone(): Promise<void> {
  await connection()
  nameForEveryone()
}
