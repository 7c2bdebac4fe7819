import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { env, siteUrl } from '@/lib/env'
import type { Language } from '@/lib/i18n/translator'
import { type Day, dayOf } from '@/lib/time/day'
import { type Settings, settings } from './input'

export const DEFAULT_PATH_PATTERN = '/{yyyy}/{MM}/{slug}'

export interface Site {
  title: string
  tagline: string
  language: Language
  /** Name of the blog's own time zone: every date that readers see is a day in it. */
  timeZone: string
  /** Origin, without a slash at its end. */
  url: string
  /** Articles on a page of a list. */
  perPage: number
  /** Of the addresses that articles get: `/{yyyy}/{MM}/{slug}`. */
  pathPattern: string
  /** Whether readers may see the earlier versions of an article. */
  showHistory: boolean
  /** Whether an article says of itself that it is old. */
  tellAge: boolean
  /** Of new articles. */
  commentPolicy: 'open' | 'closed' | 'off'
  /** Days after publishing until a new article takes no more comments; 0: it always does. */
  commentDays: number
  /** Which comments of readers wait for a decision. */
  commentModeration: 'all' | 'firsts' | 'none'
  /** What feeds hold of an article. */
  feedText: 'full' | 'excerpt'
}

/** The blog as it presents itself: what is stored, else the environment, else a plain default. */
export async function site(): Promise<Site> {
  const stored = await storedSettings()
  const language = stored.language ?? env().SITE_LANGUAGE
  return {
    title: stored.title ?? (language === 'ja' ? '無題のブログ' : 'Untitled blog'),
    tagline: stored.tagline ?? '',
    language,
    timeZone: stored.timeZone ?? env().TIME_ZONE,
    url: siteUrl(),
    perPage: stored.perPage ?? 20,
    pathPattern: stored.pathPattern ?? DEFAULT_PATH_PATTERN,
    showHistory: stored.showHistory ?? false,
    tellAge: stored.tellAge ?? true,
    commentPolicy: stored.commentPolicy ?? 'open',
    commentDays: stored.commentDays ?? 0,
    commentModeration: stored.commentModeration ?? 'all',
    feedText: stored.feedText ?? 'full',
  }
}

/** The block list as it was typed, for the owner: not part of what pages know of the blog. Empty for everybody else. */
export const blockList = async (actor: Actor): Promise<string> =>
  runsTheBlog(actor) ? ((await storedSettings(['blockedWords'])).blockedWords ?? '') : ''

/** By what comments of readers are judged: which of them wait, the block list as it was typed, and the language readers write. */
export async function commentRules(): Promise<{
  moderation: Site['commentModeration']
  blockedWords: string
  language: Language
}> {
  const stored = await storedSettings(['commentModeration', 'blockedWords', 'language'])
  const { commentModeration: moderation = 'all', blockedWords = '', language = env().SITE_LANGUAGE } = stored
  return { moderation, blockedWords, language }
}

/** The day it is now in the blog's time zone. */
export async function today(now = new Date()): Promise<Day> {
  return dayOf(now, (await site()).timeZone)
}

/** What the owner has set; a value that no longer fits its rule counts as not set. */
async function storedSettings(keys = Object.keys(settings.shape)): Promise<Partial<Settings>> {
  const rows = await db().setting.findMany({ where: { key: { in: keys } } })
  const valid = rows.filter((row) => settings.shape[row.key as keyof Settings].safeParse(row.value).success)
  return settings.partial().parse(Object.fromEntries(valid.map((row) => [row.key, row.value])))
}
