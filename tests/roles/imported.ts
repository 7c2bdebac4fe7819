// Imported articles of one author, with an addendum typed into the body: of one it still is there, of the other it was accepted.
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { acceptTyped } from '@/lib/transfer/accepting'
import { searchForTyped } from '@/lib/transfer/typed-addenda'
import { acceptedInput } from '@/lib/transfer/typed-input'
import { anArticle } from '@/prisma/factories'

const TEXT = '本文です。\n\n2017年7月15日 追記:\n\n新しい手順。'
export const ACCEPTED = { version: '1', kind: 'update', occurredOn: '2017-07-15' }

/** @returns the typed addendum that waits, and by what the other one’s acceptance is undone */
export async function typedBy(author: Member) {
  const [accepted, typed] = [await anImported(author), await anImported(author)]
  return { typed, batch: await acceptTyped(SYSTEM, accepted.id, acceptedInput.parse(ACCEPTED)) }
}

async function anImported(author: Member) {
  const { id: articleId } = await anArticle({ authorId: author.id, text: TEXT })
  const hashes = { contentHash: '', textBefore: '', textAfter: '' }
  await db().importedEntry.create({ data: { source: 'mt:test', key: `${articleId}`, articleId, meta: [], ...hashes } })
  await searchForTyped(10)
  return db().typedAddendum.findFirstOrThrow({ where: { articleId } })
}
