import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { tags } from '@/lib/cache'
import { db, type Reader, type SqlTx } from '@/lib/db/client'
import { env, siteUrl } from '@/lib/env'
import { remembering } from '@/lib/freshness/remembering'
import type { Language } from '@/lib/i18n/translator'
import { type Day, dayOf } from '@/lib/time/day'
import { defaultsIn } from './defaults'
import { type Settings, settings } from './input'

/** What pages know of the blog; what the owner alone sees, or comments are judged by, is not among it. */
export interface Site extends Omit<Settings, 'blockedWords'> {
  /** Origin, without a slash at its end. */
  url: string
}

/** The blog as it presents itself: what is stored, else the environment, else a plain default. */
export async function site(reader: Reader = db()): Promise<Site> {
  const { blockedWords: _, ...shown } = await currentSettings(reader)
  return { ...shown, url: siteUrl() }
}

/** The block list as it was typed, for the owner. Empty for everybody else. */
export const blockList = async (actor: Actor): Promise<string> =>
  runsTheBlog(actor) ? (await currentSettings()).blockedWords : ''

/** By what comments of readers are judged: which of them wait, the block list as it was typed, and the language readers write. */
export interface CommentRules {
  moderation: Site['commentModeration']
  blockedWords: string
  language: Language
}

/**
 * The rules that hold now; asked for at every comment, and read when the settings have moved. Whoever is in a transaction has it
 * read them: to wait for a second connection while holding one is how a pool stands still.
 * @param reader that has not changed the settings itself, for what it reads is remembered
 */
export const commentRules = remembering([tags.settings], async (reader: SqlTx = db()): Promise<CommentRules> => {
  const { commentModeration: moderation, blockedWords, language } = await currentSettings(reader)
  return { moderation, blockedWords, language }
})

/** The day it is now in the blog's time zone. */
export async function today(now = new Date()): Promise<Day> {
  return dayOf(now, (await site()).timeZone)
}

async function currentSettings(reader: SqlTx = db()): Promise<Settings> {
  const stored = await storedSettings(reader)
  return { ...defaultsIn(stored.language ?? env().SITE_LANGUAGE), ...stored }
}

/** What the owner has set; a value that no longer fits its rule counts as not set. */
async function storedSettings(reader: SqlTx): Promise<Partial<Settings>> {
  const rows = await reader.$queryRaw<{ key: string; value: unknown }[]>`
    select key, value from "Setting" where key = any(${Object.keys(settings.shape)})`
  const valid = rows.filter((row) => settings.shape[row.key as keyof Settings].safeParse(row.value).success)
  return settings.partial().parse(Object.fromEntries(valid.map((row) => [row.key, row.value])))
}
