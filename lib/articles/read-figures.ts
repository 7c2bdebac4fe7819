import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { today } from '@/lib/settings/queries'
import { addDays, dateFromDay, dayFromDate } from '@/lib/time/day'
import { editableBy } from './policy'

/** The days that the studio looks back upon, today included. */
const READ_DAYS = 30

/** Reads on each of the last 30 days, oldest first, robots apart. */
export type DailyFigures = number[]

/** Reads of some articles day by day; one that nobody read is not among them. */
export async function readsOf(articleIds: number[]): Promise<Map<number, DailyFigures>> {
  const first = await firstDay()
  const rows = await db().dailyReads.findMany({ where: { articleId: { in: articleIds }, day: { gte: first } } })
  const figures = new Map<number, DailyFigures>()
  for (const { articleId, day, reads } of rows) {
    const days = figures.get(articleId) ?? noReads()
    days[placeOf(day, first)] = reads
    figures.set(articleId, days)
  }
  return figures
}

/** Reads of all articles that the actor may edit together. */
export async function readsInStudio(actor: Actor): Promise<DailyFigures> {
  const first = await firstDay()
  const mine = editableBy(actor)
  const isEverything = Object.keys(mine).length === 0 // then there is nothing to look up in the articles
  const where = { day: { gte: first }, ...(isEverything ? {} : { article: mine }) }
  const rows = await db().dailyReads.groupBy({ by: ['day'], where, _sum: { reads: true } })
  const days = noReads()
  for (const { day, _sum } of rows) days[placeOf(day, first)] = _sum.reads ?? 0
  return days
}

const firstDay = async (): Promise<Date> => dateFromDay(addDays(await today(), 1 - READ_DAYS))

const noReads = (): DailyFigures => Array.from({ length: READ_DAYS }, () => 0)

/** Days of the calendar have no hours, so each is as long as the other. */
const placeOf = (day: Date, first: Date) =>
  Math.round((Date.parse(dayFromDate(day)) - first.getTime()) / (24 * 60 * 60 * 1000))
