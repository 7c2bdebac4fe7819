import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { Conflict, Forbidden } from '@/lib/errors'
import { changeSettings } from '@/lib/settings/changing'
import { LONGEST_BLOCK_LIST } from '@/lib/settings/input'
import { blockList } from '@/lib/settings/queries'
import { merged } from './block-list'

/**
 * Adds the lines of a file to the block list; those that are there already count for nothing.
 * @returns how many were new
 * @throws Forbidden for everybody but the owner, Conflict when the list would be longer than one may be
 */
export async function importBlockList(actor: Actor, text: string): Promise<number> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  const before = merged(await blockList(actor), '')
  const after = merged(before, text)
  if (after.length > LONGEST_BLOCK_LIST) throw new Conflict('settings.longBlockedWords')
  await changeSettings(actor, { blockedWords: after })
  const linesIn = (list: string) => list.split('\n').filter(Boolean).length
  return linesIn(after) - linesIn(before)
}
