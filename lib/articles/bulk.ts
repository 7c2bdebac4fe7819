import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { LONGEST_CATEGORY_NAME } from '@/lib/categories/input'
import { Refusal } from '@/lib/errors'
import { fileUnder } from './filing'
import { bin, takeFromBin, unpublish } from './withdrawing'

/** What can be done to several articles of a list at once. */
export const bulkInput = z
  .object({
    act: z.enum(['withdraw', 'bin', 'takeFromBin', 'file']),
    category: z.string().trim().max(LONGEST_CATEGORY_NAME, 'articles.longCategory').default(''),
    articles: z.array(z.number().int().min(1)).min(1, 'articles.noneChosen').max(200),
  })
  .refine(({ act, category }) => act !== 'file' || category !== '', { path: ['form'], message: 'articles.noCategory' })
export type BulkInput = z.infer<typeof bulkInput>

/**
 * Does the same to several articles, one after the other: what is refused for one is done to the others.
 * @returns to how many it was done
 */
export async function doToAll(actor: Actor, { act, category, articles }: BulkInput): Promise<number> {
  let done = 0
  for (const articleId of new Set(articles)) {
    try {
      await actOn(actor, articleId)
      done++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return done

  function actOn(actor: Actor, articleId: number): Promise<void> {
    switch (act) {
      case 'withdraw':
        return unpublish(actor, articleId)
      case 'bin':
        return bin(actor, articleId)
      case 'takeFromBin':
        return takeFromBin(actor, articleId)
      case 'file':
        return fileUnder(actor, articleId, category)
    }
  }
}
