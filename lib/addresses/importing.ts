import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { inTransaction, type Tx } from '@/lib/db/client'
import { Conflict, Forbidden } from '@/lib/errors'
import { type RedirectInput, redirectInput } from './input'
import { canRedirect } from './policy'
import { checkedRedirect, type Redirect, storeRedirect } from './redirecting'

const MOST_LINES = 2_000
/** Addresses that are looked at together. */
const AT_ONCE = 8

/** A line that cannot be stored, by its number from 1, and the message that says why. */
export interface RefusedLine {
  line: number
  reason: string
}

/** An import of which some lines are wrong: nothing of it was stored. */
export class RefusedLines extends Conflict {
  readonly told: { refused: RefusedLine[] }

  constructor(refused: RefusedLine[]) {
    super('redirects.refusedLines')
    this.told = { refused }
  }
}

/**
 * Adds redirects from a text of lines `from,to`, all of them or none.
 * @param text CSV (RFC 4180) or separated by tabs; a first line `from,to` is a heading, empty lines say nothing
 * @returns how many were added
 * @throws RefusedLines with each line that is wrong; Conflict when there are none, or too many; Forbidden
 */
export async function importRedirects(actor: Actor, text: string): Promise<number> {
  if (!canRedirect(actor)) throw new Forbidden('redirects.forbidden')
  const lines = linesOf(text)
  if (lines.length === 0) throw new Conflict('redirects.noLines')
  if (lines.length > MOST_LINES) throw new Conflict('redirects.manyLines')
  const { redirects, refused } = await checked(lines)
  if (refused.length > 0) throw new RefusedLines(refused)
  await inTransaction(async (tx) => {
    const clashing = await stored(tx, redirects)
    if (clashing.length > 0) throw new RefusedLines(clashing)
    await note(tx, actor, 'import', `${redirects.length} redirects`)
    await expire(tx, tags.articles)
  })
  return redirects.length
}

interface Line {
  line: number
  fields: string[]
}

function linesOf(text: string): Line[] {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((row, at) => ({ line: at + 1, fields: fieldsOf(row) }))
    .filter(({ fields }) => fields.some((field) => field !== ''))
  const [first, ...others] = rows
  return first?.fields.join().toLowerCase() === 'from,to' ? others : rows
}

/** The fields of a line; one in quotes may hold commas, and quotes twice. */
const fieldsOf = (row: string): string[] =>
  [...row.matchAll(/(?:^|[,\t])(?:"((?:[^"]|"")*)"|([^,\t]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  )

async function checked(lines: Line[]): Promise<{ redirects: (Redirect & { line: number })[]; refused: RefusedLine[] }> {
  const redirects: (Redirect & { line: number })[] = []
  const refused: RefusedLine[] = []
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const some = lines.slice(at, at + AT_ONCE)
    const outcomes = await Promise.allSettled(some.map(async ({ fields }) => checkedRedirect(inputOf(fields))))
    for (const [index, outcome] of outcomes.entries()) {
      const line = some[index]?.line ?? 0
      if (outcome.status === 'fulfilled') redirects.push({ ...outcome.value, line })
      else if (outcome.reason instanceof Conflict) refused.push({ line, reason: outcome.reason.message })
      else throw outcome.reason
    }
  }
  return { redirects, refused }
}

function inputOf(fields: string[]): RedirectInput {
  const [from, to, ...more] = fields
  const input = redirectInput.safeParse({ from, to })
  if (!input.success || more.some((field) => field !== '')) throw new Conflict('redirects.badLine')
  return input.data
}

/** Stores them; one that stands in an earlier line, or was stored by somebody since, clashes. */
async function stored(tx: Tx, redirects: (Redirect & { line: number })[]): Promise<RefusedLine[]> {
  const clashing: RefusedLine[] = []
  for (const { line, ...redirect } of redirects) {
    try {
      await storeRedirect(tx, redirect)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      clashing.push({ line, reason: error.message })
    }
  }
  return clashing
}
