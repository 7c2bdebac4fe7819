import type { QueryConfig } from 'pg'
import { connections } from '@/lib/db/client'
import { LISTENER_NAME } from './expiry-channel'
import { hearing } from './hearing'
import { sharing } from './sharing'
import { instant, LEASE_MS, tagState } from './tag-state'

/**
 * Waits until every process that serves has heard committed expiries, so that whoever is told "saved" meets the change
 * wherever they ask next. A process that gives no sign is waited for until it trusts itself no more (LEASE_MS). Returns at
 * once in a process that serves nothing: a command, a test.
 * @param expiries the largest number of each notification
 */
export async function heardEverywhere(expiries: string[]): Promise<void> {
  if (!tagState().hasFollowed) return
  await meetListeners().catch(() => {}) // it is saved by now: whatever happens here, nobody is told otherwise
  await hearing().everyone(expiries)
}

/** Learns who listens at this moment. */
const meetListeners = sharing(async () => {
  const at = instant()
  const { rows } = await connections().query<{ pid: number }>({
    name: 'listeners',
    text: 'select pid from pg_stat_activity where application_name = $1 and datname = current_database()',
    values: [LISTENER_NAME],
    query_timeout: LEASE_MS,
  } as QueryConfig)
  hearing().take({ kind: 'met', sessions: rows.map(({ pid }) => pid), at })
})
