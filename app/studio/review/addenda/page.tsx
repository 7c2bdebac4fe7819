import { TypedAddenda } from '@/components/review/TypedAddenda'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { TYPED_LISTS, TYPED_ORDERS } from '@/lib/transfer/typed-input'
import { latestAcceptances, type Reach, typedFigures, typedInStudio } from '@/lib/transfer/typed-queries'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{
    list?: string
    order?: string
    page?: string
    /** `12-3`: typed addendum 12 with three blocks. */
    reach?: string
    again?: string
    accepted?: string
    undone?: string
  }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('typed.heading') }
}

export default async function TypedAddendaPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/review/addenda')
  const query = await searchParams
  const asked = {
    list: TYPED_LISTS.find((name) => name === query.list) ?? 'waiting',
    order: TYPED_ORDERS.find((name) => name === query.order) ?? 'read',
    page: Math.min(Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1), 10_000),
  }
  const [blog, listing, figures, acceptances, state] = await Promise.all([
    site(),
    typedInStudio(actor, { ...asked, reach: reachIn(query.reach) }),
    typedFigures(actor),
    latestAcceptances(actor),
    formState(searchParams),
  ])
  const done = { accepted: numbersIn(query.accepted), undone: numbersIn(query.undone) }
  return (
    <TypedAddenda
      site={blog}
      asked={asked}
      listing={listing}
      figures={figures}
      acceptances={acceptances}
      done={done}
      state={state}
    />
  )
}

/** Counts as our own redirect tells them; anything else tells nothing. */
const numbersIn = (told: string | undefined): number[] | null =>
  told !== undefined && /^\d{1,6}(-\d{1,6}){1,2}$/.test(told) ? told.split('-').map(Number) : null

function reachIn(told: string | undefined): Reach | null {
  const [, id, blocks] = /^(\d{1,9})-(\d{1,3})$/.exec(told ?? '') ?? []
  return id === undefined ? null : { id: Number(id), blocks: Number(blocks) }
}
