import { inTransaction } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { note } from './audit'

/** How a member showed who they are, as the audit log notes it; or that somebody had their password, and no code. */
type Arrival = 'enterByPassword' | 'enterBySecondStep' | 'enterByPasskey' | 'enterByProvider' | 'secondStepFailed'

/** Notes by which way a member came in: who finds one that they did not take knows that somebody else has a key. */
export const noteArrival = ({ id, role }: Pick<Member, 'id' | 'role'>, arrival: Arrival): Promise<void> =>
  inTransaction((tx) => note(tx, { kind: 'member', id, role }, arrival, `member ${id}`))
