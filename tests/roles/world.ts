// One small blog with somebody in every role, in which each row of the tables is tried.
import { allPresent, articlesOf } from './articles'
import { typedBy } from './imported'
import { SECRET, thePeople, waysIn } from './people'
import { readersOf } from './readers'
import { thingsBeside } from './things'

/** Makes the blog, in an empty database. */
export async function aBlog() {
  const people = await thePeople()
  const { addendum, begun, ...articles } = await articlesOf(people.author)
  const { published, binned } = articles
  await allPresent(people, published.id)
  const { typed, batch } = await typedBy(people.author)
  const ids = {
    ...articles,
    typed,
    ...(await thingsBeside(published.id)),
    ...(await readersOf(published, { addendumId: addendum.id, moderator: people.author.id, secret: SECRET })),
    ...(await waysIn(people.owner)),
  }
  return {
    people,
    id: Object.fromEntries(Object.entries(ids).map(([name, { id }]) => [name, id])) as Record<keyof typeof ids, number>,
    batch,
    path: { published: segmentsOf(published.path), binned: segmentsOf(binned.path) },
    number: { addendum: addendum.number, begun: begun.number },
    revision: { published: 1, draft: 1, begun: begun.revision },
  }
}
export type Blog = Awaited<ReturnType<typeof aBlog>>

const segmentsOf = (path: string) => path.split('/').slice(1)
