import { db } from '@/lib/db/client'
import { keyedHash } from '@/lib/encryption'
import { TooMany } from '@/lib/errors'

/** So many mistakes cost nothing; each further one doubles the wait. */
const FREE_FAILURES = 5
const FIRST_WAIT_S = 2
const LONGEST_WAIT_S = 900
/** Mistakes are forgotten so long after the last wait. */
const MEMORY = '1 day'

/** What attempts are counted by: the account that is tried, where one is named, and the network that tries. */
export interface Attempt {
  account?: string
  network: string
}

/** A network may hold a whole office: it is allowed ten times as many mistakes as an account. */
const ALLOWANCE = { account: 1, network: 10 } as const

const keyOf = (kind: keyof Attempt, { [kind]: tried }: Attempt): Uint8Array<ArrayBuffer> | null =>
  tried === undefined ? null : keyedHash(`throttle ${kind} ${tried}`)

/**
 * Counts an attempt as a mistake before it is looked at, so that a thousand at once are a thousand; `forgive` takes it back.
 * From the sixth on the next must wait 2, 4, 8 … seconds, 15 minutes at most. The clock is looked at when the row is held: by the
 * beginning of its transaction, the second of two at once came before the first had ended, and had to wait for nothing.
 * The network is asked first: one that must wait does not make an account wait longer that it goes on trying.
 * @throws TooMany while the account or the network must wait
 */
export async function countAttempt(attempt: Attempt): Promise<void> {
  for (const kind of ['network', 'account'] as const) {
    const [key, free] = [keyOf(kind, attempt), FREE_FAILURES * ALLOWANCE[kind]]
    if (key === null) continue
    const counted = await db().$executeRaw`
      insert into "Throttle" as t (key, failures, until) values (${key}, 1, clock_timestamp())
      on conflict (key) do update set
        failures = case when t.until < clock_timestamp() - ${MEMORY}::interval then 1 else least(t.failures + 1, 1000) end,
        until = case when t.until < clock_timestamp() - ${MEMORY}::interval or t.failures < ${free}::int then clock_timestamp()
          else clock_timestamp() + make_interval(secs => least(${LONGEST_WAIT_S}::float8, ${FIRST_WAIT_S} * 2.0 ^ least(t.failures - ${free}::int, 20))) end
      where t.until <= clock_timestamp() + interval '1 millisecond'` // it is stored rounded to one
    if (counted === 0) throw new TooMany('auth.tooMany')
  }
}

/** Whoever got in has made no mistakes. Of the network's only this one is taken back: it may be trying other accounts. */
export async function forgive(attempt: Attempt): Promise<void> {
  const [account, network] = [keyOf('account', attempt), keyOf('network', attempt)]
  await db().$executeRaw`delete from "Throttle" where key = ${account} or (key = ${network} and failures = 1)`
  await db()
    .$executeRaw`update "Throttle" set failures = failures - 1, until = now() where key = ${network} and failures > 1`
}
