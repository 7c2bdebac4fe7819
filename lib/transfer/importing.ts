import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction } from '@/lib/db/client'
import { Conflict, Forbidden } from '@/lib/errors'
import type { Language } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/queries'
import { insertRows } from './bulk-rows'
import { planCategories, storeCategories } from './categories-of-import'
import type { EntryRows, Writing } from './entry-rows'
import { ExportFiles } from './export-files'
import { ExportFault } from './fault'
import { finishSearchIndex } from './filling-search-index'
import { fetchedImages, imagesFromFolder } from './gotten-images'
import { ImageFolder } from './image-folder'
import { retryImages } from './image-retrying'
import { type ImageSource, leaveImages } from './images-of-import'
import { Conversion } from './import-run'
import { linksOf } from './links-of-import'
import { keepMemorySmall } from './memory'
import { homeOf } from './mt/addresses'
import { hidesCategories } from './mt/other-addresses'
import type { MtEntry } from './mt/reading'
import { reconcile } from './reconciling'
import { addNotes, emptyReport, type ImportReport } from './report'
import { type Say, sayIn } from './sentences'
import { homeToldBy, type Survey, Surveyor } from './survey'
import { layOut, writeEntries } from './writing-entries'

export interface ImportOptions {
  /** Writes nothing and reports the same. */
  isDryRun?: boolean
  /** Where the blog stood: `https://name.example/blog`. UNIQUE URLs tell it too. */
  oldOrigin?: string
  /** `leave` shows pictures from where they are; `fetch` gets those of the old blog; a folder holds their files. */
  images?: 'leave' | 'fetch' | { folder: string }
  /** The zone of the old blog's clock; the blog's own when not given. */
  timeZone?: string
  /** The files' encoding; told from the bytes when not given. */
  encoding?: string
  /** Whether dated addenda in texts are only told, or made addenda. */
  addenda?: 'report' | 'split'
  /** The language of the report. */
  language?: Language
}

/** Entries in one transaction: enough to be fast, few enough to be done again after a crash. */
const BATCH = 40

/**
 * Imports exports in Movable Type's format. Everything is read and judged before anything is written, entries are written in
 * batches, each whole or not at all; running it again adds what is missing and changes nothing else.
 * @param files paths of the exports, in the order in which they are read
 * @param onProgress told how many of how many entries are done
 * @throws Forbidden unless the actor runs the blog; Conflict, with a sentence that says where and why, for a file that is no
 *   export, is cut off or cannot be decoded: then the blog is as before
 */
export async function importMt(
  actor: Actor,
  files: string[],
  options: ImportOptions = {},
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ImportReport> {
  const blog = await site()
  const language = options.language ?? blog.language
  const say = sayIn(language)
  if (!runsTheBlog(actor)) throw new Forbidden(say('fault-not-allowed'))
  const timeZone = options.timeZone ?? blog.timeZone
  const report = emptyReport(options.isDryRun ?? false)
  const exports = new ExportFiles(options.encoding)
  try {
    const survey = await surveyOf(files, exports, options.oldOrigin, timeZone)
    const categories = await planCategories(survey.categories)
    addNotes(report, files[0] ?? '', categories.notes, say)
    if (survey.home && hidesCategories(survey.home) && survey.categories.length > 0) {
      addNotes(report, files[0] ?? '', [{ line: 0, key: 'note-category-numbers' }], say)
    }
    report.categories = { found: survey.categories.length, imported: categories.added.length }
    if (!report.isDryRun) await storeCategories(categories)
    const slugs = new Map([...categories.byName.values()].map(({ name, slug }) => [name, slug]))
    const links = linksOf(survey, slugs)
    const images = await imagesFor(actor, options.images ?? 'leave', links.isOld, report.isDryRun, language)
    const addenda = options.addenda ?? 'report'
    const conversion = new Conversion({ survey, links, report, say, timeZone, addenda, images })
    const writing: Writing = {
      survey,
      categories: categories.byName,
      members: await membersByAddress(),
      timeZone,
      mediaOf: conversion.mediaOf,
    }
    let done = 0
    const proceed = (entries: number) => {
      done += entries
      onProgress(done, survey.plans.length)
    }
    const write = async (laidOut: EntryRows[], entries: number) => {
      conversion.count(await writeEntries(laidOut, writing))
      proceed(entries)
    }
    let writingNow = Promise.resolve()
    for (const file of files) {
      for (const batch of batches(await exports.entriesOf(file))) {
        const prepared = await conversion.prepare(batch)
        if (report.isDryRun) {
          conversion.count(prepared)
          proceed(batch.length)
          continue
        }
        const laidOut = await layOut(prepared, writing) // while PostgreSQL still works on the batch before
        await writingNow
        writingNow = write(laidOut, batch.length)
        writingNow.catch(() => {}) // it is told where it is awaited
        keepMemorySmall()
      }
    }
    await writingNow
    if (!report.isDryRun) addNotes(report, files[0] ?? '', await reconcile(report, conversion.writtenHashes), say)
    await conversion.addLoose()
    if (!report.isDryRun) {
      await finishSearchIndex()
      await forward(links.forwardings, categories.byName)
      if (images !== leaveImages) conversion.countRetried(await retryImages(hashesOfOld(survey), images))
    }
    return report
  } catch (error) {
    throw error instanceof ExportFault ? new Conflict(sentenceOf(error, say)) : error
  }
}

const sentenceOf = ({ key, values }: ExportFault, say: Say) =>
  values.file === undefined ? say(key, values) : `${values.file}: ${say(key, values)}`

/** The first reading of all files: refuses what cannot be imported before anything is written. */
async function surveyOf(
  files: string[],
  exports: ExportFiles,
  oldOrigin: string | undefined,
  timeZone: string,
): Promise<Survey> {
  refuseTimeZone(timeZone)
  const given = oldOrigin === undefined ? null : homeOf(oldOrigin)
  if (oldOrigin !== undefined && given === null) throw new ExportFault('fault-origin')
  let home = given
  for (const file of files) home ??= homeToldBy(await exports.textOf(file))
  const surveyor = new Surveyor(home, timeZone)
  for (const file of files) {
    for (const entry of await exports.entriesOf(file)) {
      surveyor.see(file, entry)
      keepMemorySmall()
    }
  }
  return surveyor.plan()
}

/** A dry run stores nothing, hence gets no pictures. */
async function imagesFor(
  actor: Actor,
  from: NonNullable<ImportOptions['images']>,
  isOld: (url: URL) => boolean,
  isDryRun: boolean,
  language: Language,
): Promise<ImageSource> {
  const folder = typeof from === 'object' ? await ImageFolder.open(from.folder, sayIn(language)) : null
  if (isDryRun || from === 'leave') return leaveImages
  return folder ? imagesFromFolder(actor, folder, language, isOld) : fetchedImages(actor, language, isOld)
}

/** Entries that earlier runs brought over. */
const hashesOfOld = (survey: Survey) =>
  survey.plans.filter(({ state }) => state === 'there').map(({ contentHash }) => contentHash)

function refuseTimeZone(zone: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    throw new ExportFault('fault-time-zone', { zone })
  }
}

function* batches(entries: Iterable<MtEntry>): Generator<MtEntry[]> {
  let batch: MtEntry[] = []
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function membersByAddress(): Promise<Map<string, number>> {
  const members = await db().member.findMany({ select: { id: true, email: true } })
  return new Map(members.map(({ id, email }) => [email, id]))
}

/** Old addresses of months, categories and feeds: written last, since none may take an article's place. */
async function forward(forwardings: ReturnType<typeof linksOf>['forwardings'], categories: Writing['categories']) {
  const rows = forwardings.map(({ path: at, query, to, location }) => {
    const category = 'category' in to && to.rest === '' ? categories.get(to.category) : undefined
    return { path: at, query, state: 'moved', categoryId: category?.id ?? null, location: category ? null : location }
  })
  await inTransaction(async (tx) => {
    await insertRows(tx, 'Address', rows, 'skip')
    await expire(tx, tags.articles)
  })
}
