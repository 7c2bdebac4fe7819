import { z } from 'zod'
import { isTimeZone } from '@/lib/env'
import { DATE_STYLES } from '@/lib/time/day'
import { SIDE_PARTS, sidebarIn } from './sidebar'

export const LONGEST_PATTERN = 100
/** Ten years of comments on one article are enough for anybody. */
export const MOST_COMMENT_DAYS = 3_650
/** Which comments wait: all, suspicious ones and those of writers with none published yet, suspicious ones alone, or none. */
export const COMMENT_RULES = ['all', 'firsts', 'suspicious', 'none'] as const
/** Of a list that is looked through for every comment. */
export const LONGEST_BLOCK_LIST = 30_000

/** When members hear by mail of comments that wait. */
export const MODERATOR_LETTERS = ['each', 'daily', 'none'] as const

/** Segments of plain characters and the four words in braces; the last one holds the article's own. */
const PATH_PATTERN =
  /^(?:\/(?:[^/\\?#%{}\s\p{Cc}]|\{(?:yyyy|MM|dd)\})+)*\/(?:[^/\\?#%{}\s\p{Cc}]|\{(?:yyyy|MM|dd)\})*\{slug\}(?:[^/\\?#%{}\s\p{Cc}]|\{(?:yyyy|MM|dd)\})*$/u

/** What the owner may set. Stored a row a key, as JSON; what is not stored has its default in defaults.ts. */
export const settings = z.object({
  title: z.string().trim().min(1, 'settings.noTitle').max(100, 'settings.longTitle'),
  tagline: z.string().trim().max(200, 'settings.longTagline'),
  language: z.enum(['ja', 'en']),
  timeZone: z.string().trim().refine(isTimeZone, 'settings.badTimeZone'),
  perPage: wholeNumber('settings.badPerPage', 5, 100),
  /** How days are written for readers; machines are told them as ever. */
  dateStyle: z.enum(DATE_STYLES),
  showWeekday: z.boolean(),
  /** What stands beside lists, in this order. */
  sidebar: z.array(z.enum(SIDE_PARTS)).refine((parts) => new Set(parts).size === parts.length),
  /** Of the addresses that articles get: `{yyyy}`, `{MM}`, `{dd}` of the day of publication, and `{slug}`. */
  pathPattern: z
    .string()
    .trim()
    .normalize()
    .max(LONGEST_PATTERN, 'settings.badPattern')
    .regex(PATH_PATTERN, 'settings.badPattern'),
  /** Whether readers may see the earlier versions of an article. */
  showHistory: z.boolean(),
  /** Whether an article says of itself that it is old, beside what was added to it. */
  tellAge: z.boolean(),
  /** Whether new articles take comments. */
  commentPolicy: z.enum(['open', 'closed', 'off']),
  /** Days after publishing until a new article takes no more comments; 0: it always does. */
  commentDays: wholeNumber('settings.badCommentDays', 0, MOST_COMMENT_DAYS),
  /** Which comments of readers wait until a member has looked at them; what is surely spam is shown in no case. */
  commentModeration: z.enum(COMMENT_RULES),
  /** Whether members are written to of comments that wait for their decision: of each, once a day, or not at all. */
  moderatorLetters: z.enum(MODERATOR_LETTERS),
  /** Words, mail addresses and networks, a line each: a comment that holds or comes from one of them is spam. */
  blockedWords: z.string().max(LONGEST_BLOCK_LIST, 'settings.longBlockedWords'),
  /** Whether pages elsewhere may tell that they link here. */
  receiveWebmentions: z.boolean(),
  /** Whether pages elsewhere are asked now and then whether they still stand. */
  checkLinks: z.boolean(),
  /** Whether pages elsewhere are told by webmentions that articles link to them. */
  sendWebmentions: z.boolean(),
  /** Whether feeds hold whole articles, or their beginnings. */
  feedText: z.enum(['full', 'excerpt']),
})

export type Settings = z.infer<typeof settings>

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** The same as a form says it: a box that is not ticked is not sent. The block list has a form of its own. */
const typed = settings.omit({ blockedWords: true }).extend({
  /** Which settings the form was shown with. */
  seen: z.string().optional(),
  perPage: z.string().transform(Number).pipe(settings.shape.perPage),
  commentDays: z.string().transform(Number).pipe(settings.shape.commentDays),
  showWeekday: ticked,
  showHistory: ticked,
  tellAge: ticked,
  checkLinks: ticked,
  receiveWebmentions: ticked,
  sendWebmentions: ticked,
})

/** A form says for each part of the sidebar whether it is shown, and where. */
export const settingsForm = z
  .record(z.string(), z.unknown())
  .transform((form) => ({ ...form, sidebar: sidebarIn(form) }))
  .pipe(typed)

function wholeNumber(sentence: string, least: number, most: number) {
  return z.number(sentence).int(sentence).min(least, sentence).max(most, sentence)
}
