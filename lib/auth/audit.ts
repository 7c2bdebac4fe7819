import type { Tx } from '@/lib/db/client'
import { type Actor, memberIdOf } from './actor'

/** Notes what a member did, for the owner to read, in the transaction that does it. @param subject such as `article 12` */
export async function note(tx: Tx, actor: Actor, verb: string, subject: string): Promise<void> {
  const memberId = memberIdOf(actor)
  await tx.auditEntry.create({ data: { memberId, verb, subject } })
}
