import { db } from '@/lib/db/client'
import { decrypt, encrypt } from '@/lib/encryption'
import { contentIn, withoutSecrets } from './content'
import { NotDelivered, type Outgoing, type Sender, type Transport } from './transport'

/** After its first attempt a letter waits so long, then twice as long each time; after the last it has failed. */
const FIRST_DELAY_S = 5 * 60
const MOST_ATTEMPTS = 8
/** What came of looking for a letter to send. */
export type Outcome = 'none' | 'sent' | 'refused' | 'away'

/**
 * Sends the letter that is due first. Its row is claimed before: an attempt that is killed in the middle counts, and the letter
 * is due again minutes later, for the next one or another process.
 * @returns `'away'` when no letter can be sent at present; this one is due as before
 */
export async function sendNext(transport: Transport, from: Sender): Promise<Outcome> {
  const letter = await claimed()
  if (!letter) return 'none'
  try {
    await transport.deliver(letter, from)
  } catch (error) {
    if (!(error instanceof NotDelivered)) throw error
    await noteTrouble(letter, error)
    return error.trouble === 'away' ? 'away' : 'refused'
  }
  await noteSent(letter)
  return 'sent'
}

/** When the next letter is due; null when none waits. */
export async function nextDue(): Promise<Date | null> {
  const { _min } = await db().letter.aggregate({ where: { status: 'waiting' }, _min: { sendAfter: true } })
  return _min.sendAfter
}

/** @property dueSince when it was due before this attempt set it to the next */
type Claimed = Outgoing & { attempts: number; dueSince: Date }

/** Letters to one person, who may be waiting for them, go before those to all followers. */
async function claimed(): Promise<Claimed | null> {
  const [row] = await db().$queryRaw<
    { id: number; attempts: number; dueSince: Date; emailCipher: Uint8Array; content: Uint8Array }[]
  >`
    update "Letter" l set attempts = l.attempts + 1,
      "sendAfter" = now() + make_interval(secs => ${FIRST_DELAY_S}::float8 * 2 ^ l.attempts)
    from (
      select id, "sendAfter" from "Letter" where status = 'waiting' and "sendAfter" <= now()
      order by ("followId" is not null), "sendAfter", id limit 1 for update skip locked
    ) due where l.id = due.id
    returning l.id, l.attempts, due."sendAfter" as "dueSince", l."emailCipher", l.content`
  if (!row) return null
  const { emailCipher, content, ...claim } = row
  return { ...claim, to: decrypt(emailCipher), content: contentIn(content) }
}

/** One that was withdrawn while it was on its way was sent all the same, and says so. */
async function noteSent({ id, content }: Claimed): Promise<void> {
  await db().letter.update({ where: { id }, data: { status: 'sent', sentAt: new Date(), problem: null } })
  if (content.secrets.length === 0) return
  await db().letter.updateMany({
    where: { id, content: { not: null } }, // what was erased meanwhile stays erased
    data: { content: encrypt(JSON.stringify(withoutSecrets(content))) },
  })
}

async function noteTrouble(
  { id, attempts, dueSince }: Claimed,
  { trouble, message: problem }: NotDelivered,
): Promise<void> {
  const where = { id, status: 'waiting' } as const
  if (trouble === 'away') {
    await db().letter.updateMany({ where, data: { problem, attempts: { decrement: 1 }, sendAfter: dueSince } })
  } else {
    const isOver = trouble === 'never' || attempts >= MOST_ATTEMPTS
    await db().letter.updateMany({ where, data: { problem, ...(isOver && { status: 'failed' }) } })
  }
}
