import { type Actor, memberIdOf } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import type { Addendum, Prisma, VersionKind } from '@/lib/db/generated/client'

/** Keeps what is published of an addendum as its first version, before it is replaced for the first time. */
export async function keepFirstVersion(tx: Tx, addendum: Addendum): Promise<void> {
  const { id, publishedAt, authorId } = addendum
  if (publishedAt === null || (await tx.addendumVersion.count({ where: { addendumId: id } })) > 0) return
  await tx.addendumVersion.create({
    data: { ...stateOf(addendum), number: 1, change: 'substantive', publishedAt, authorId },
  })
}

/** Keeps what is published of an addendum now as its next version. */
export async function keepVersion(tx: Tx, addendum: Addendum, change: VersionKind, actor: Actor): Promise<void> {
  const addendumId = addendum.id
  const { _max } = await tx.addendumVersion.aggregate({ where: { addendumId }, _max: { number: true } })
  await tx.addendumVersion.create({
    data: {
      ...stateOf(addendum),
      number: (_max.number ?? 0) + 1,
      change,
      publishedAt: new Date(),
      authorId: memberIdOf(actor),
    },
  })
}

const stateOf = ({ id, kind, summary, occurredOn, body, rendered, renderer, plainText }: Addendum) => ({
  addendumId: id,
  kind,
  summary,
  occurredOn,
  body: body as Prisma.InputJsonObject,
  rendered: rendered as Prisma.InputJsonArray,
  renderer,
  plainText,
})
