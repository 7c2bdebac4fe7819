import { db } from '@/lib/db/client'

/** What waited longer is news no more: a mail server that is set years later does not send all that was ever written. */
const WAIT_DAYS = 3
/** As long what was written to whom can be read in the studio. That it was sent is remembered for good. */
const KEPT_DAYS = 30

const DAY_MS = 24 * 60 * 60 * 1000

/** Gives up letters that have waited too long to be sent. */
export async function giveUpOldLetters(now = Date.now()): Promise<void> {
  await db().letter.updateMany({
    where: { status: 'waiting', sendAfter: { lt: new Date(now - WAIT_DAYS * DAY_MS) } },
    data: { status: 'failed', problem: 'outbox.tooOld' },
  })
}

/** Gives up what waited too long, and forgets the words and the address of letters that are a month old. */
export async function sweepLetters(now = Date.now()): Promise<void> {
  await giveUpOldLetters(now)
  await db().letter.updateMany({
    where: {
      status: { not: 'waiting' },
      createdAt: { lt: new Date(now - KEPT_DAYS * DAY_MS) },
      content: { not: null },
    },
    data: { content: null, emailCipher: null },
  })
}
