import { db } from '@/lib/db/client'
import { LISTENER_NAME } from './expiry-channel'
import { hearing } from './hearing'
import { instant, tagState } from './tag-state'

/**
 * Waits until every process that serves has heard committed expiries, so that whoever is told "saved" meets the change
 * wherever they ask next. A process that gives no sign is waited for until it trusts itself no more (LEASE_MS). Returns at
 * once in a process that serves nothing: a command, a test.
 * @param expiries the largest number of each notification
 */
export async function heardEverywhere(expiries: string[]): Promise<void> {
  if (!tagState().hasFollowed) return
  const at = instant()
  // It is saved by now: whatever happens here, nobody is told otherwise.
  const listeners = await db().$queryRaw<{ pid: number }[]>`
      select pid from pg_stat_activity where application_name = ${LISTENER_NAME} and datname = current_database()`.catch(
    () => [],
  )
  hearing().take({ kind: 'met', sessions: listeners.map(({ pid }) => pid), at })
  await hearing().everyone(expiries)
}
