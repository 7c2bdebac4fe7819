import { z } from 'zod'

/** What a save says of itself, as a script or program sends it; programs may leave the window out. */
export const saveOf = {
  revision: z.number().int().min(0),
  writer: z.uuid().optional(),
  turn: z.number().int().min(0).optional(),
  heirOf: z.object({ writer: z.uuid(), turn: z.number().int().min(0) }).optional(),
}

/** What a save says of itself. */
export interface Save {
  /** The revision that its words were typed upon. */
  revision: number
  /** The editor's window that it comes from; null for one that counts nothing. */
  writer?: string | null | undefined
  /** Rises with every save of that window. */
  turn?: number | undefined
  /** The window whose words it went on with after that had ended, and the last save that those words hold. */
  heirOf?: { writer: string; turn: number } | undefined
}

/**
 * What a save means for what is stored: `next` goes upon it; `late` is one that a later save of the same window has overtaken on
 * its way, or the same once more; `stale` has not seen what somebody else saved. A window whose last answer was lost is not
 * somebody else: what is stored is its own earlier save. Nor is the heir of a window that was closed while a save was under way.
 */
export function standingOf(stored: Save, save: Save): 'next' | 'late' | 'stale' {
  const { revision, writer = null, turn = 0, heirOf } = save
  const isOwn = writer !== null && stored.writer === writer
  if (isOwn && turn <= (stored.turn ?? 0)) return 'late'
  const isInherited = heirOf !== undefined && stored.writer === heirOf.writer && (stored.turn ?? 0) <= heirOf.turn
  return isOwn || isInherited || stored.revision === revision ? 'next' : 'stale'
}
