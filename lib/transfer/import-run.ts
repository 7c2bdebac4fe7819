import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RetriedImage } from './image-retrying'
import { ImageCount, type ImageSource, imagesIn, isImageAddress } from './images-of-import'
import type { Links } from './links-of-import'
import { addLoose, type LooseResponses } from './loose-responses'
import { entryHtml, type Rewriting } from './mt/conversion'
import { type EntryFacts, factsOf } from './mt/facts'
import type { MtEntry } from './mt/reading'
import { type PreparedEntry, prepare, responsesOf } from './prepared-entry'
import { addNotes, type ImportReport } from './report'
import type { Say } from './sentences'
import type { EntryPlan, Survey } from './survey'

interface Settings {
  survey: Survey
  links: Links
  report: ImportReport
  say: Say
  timeZone: string
  addenda: 'report' | 'split'
  images: ImageSource
}

interface Interpreted {
  entry: MtEntry
  plan: EntryPlan
  facts: EntryFacts
  base: string | null
}

/** The second reading: makes articles of entries, in the order of the survey, and keeps the report's books. */
export class Conversion {
  /** Of the entries that this run wrote. */
  readonly writtenHashes: string[] = []
  private next = 0
  private readonly now = new Date()
  private readonly images: ImageSource
  private readonly imageCount: ImageCount
  private readonly loose: { plan: EntryPlan; loose: LooseResponses }[] = []
  private readonly shown = new Map<EntryPlan, { used: number[]; cover: number | null }>()

  constructor(private readonly settings: Settings) {
    this.images = settings.images
    this.imageCount = new ImageCount(settings.report.images)
  }

  /** Prepares those of these entries that are new; what is there already is only counted. */
  async prepare(entries: MtEntry[]): Promise<PreparedEntry[]> {
    const { survey, report } = this.settings
    const planned = entries.map((entry) => ({ entry, plan: survey.plans[this.next++] }))
    const fresh: Interpreted[] = []
    for (const { entry, plan } of planned) {
      if (!plan) throw new Error('The file changed while it was read.')
      const facts = factsOf(entry, survey.home, this.settings.timeZone)
      this.countFound(entry, plan, facts)
      if (plan.state === 'responses') this.keepLoose(entry, plan, facts)
      else if (plan.state === 'new') fresh.push({ entry, plan, facts, base: this.baseOf(facts) })
      else addNotes(report, plan.file, plan.notes, this.settings.say)
    }
    await this.images.prepare(fresh.flatMap((one) => this.imageUrls(one)))
    const prepared: PreparedEntry[] = []
    for (const one of fresh) {
      prepared.push(this.prepareOne(one))
      await nextTurn() // lets the transaction that is under way go on
    }
    return prepared
  }

  /** Books what was written. */
  count(written: PreparedEntry[]) {
    const { report } = this.settings
    for (const { plan, title, responses, addenda, textBefore, textAfter } of written) {
      const comments = responses.filter(({ kind }) => kind === 'comment').length
      this.writtenHashes.push(plan.contentHash)
      report.entries.imported++
      report.comments.imported += comments
      report.pings.imported += responses.length - comments
      report.addenda.split += addenda.length
      report.words.push({
        file: plan.file,
        line: plan.line,
        title: structuredClone(title), // not a piece of the file's text, which it would keep in memory
        path: plan.path,
        before: textBefore,
        after: textAfter,
      })
      this.shown.delete(plan)
    }
  }

  /** Adds comments that came without their entry, now that all articles are there; a dry run only looks whether it could. */
  async addLoose() {
    const { report, survey, say } = this.settings
    for (const { plan, loose } of this.loose) {
      const isKnown = loose.date !== null && survey.dates.has(loose.date.getTime())
      const added = report.isDryRun ? (isKnown ? loose.responses : null) : await addLoose(loose)
      for (const { kind } of added ?? []) report[kind === 'comment' ? 'comments' : 'pings'].imported++
      const values = { count: loose.responses.length }
      if (added === null) addNotes(report, plan.file, [{ line: plan.line, key: 'note-no-entry', values }], say)
    }
  }

  private keepLoose(entry: MtEntry, plan: EntryPlan, facts: EntryFacts) {
    const { report, say, timeZone } = this.settings
    const notes = [...entry.notes]
    const responses = structuredClone(responsesOf(entry, timeZone, facts.date ?? this.now, notes))
    addNotes(report, plan.file, notes, say)
    this.loose.push({ plan, loose: { contentHash: plan.contentHash, date: facts.date, responses } })
  }

  /** Books pictures that an earlier run had not got. */
  countRetried(tried: RetriedImage[]) {
    const { report, say } = this.settings
    for (const { url, path, reason, isKept } of tried) {
      const isNew = this.imageCount.add(url, isKept ? 'imported' : reason === null ? 'left' : 'failed')
      if (!isNew || reason === null) continue
      addNotes(report, path, [{ line: 0, key: 'note-image-failed', values: { src: url.href, reason } }], say)
    }
  }

  /** The media that a prepared entry shows. */
  readonly mediaOf = (entry: PreparedEntry) => this.shown.get(entry.plan) ?? { used: [], cover: null }

  private countFound(entry: MtEntry, plan: EntryPlan, facts: EntryFacts) {
    const { report } = this.settings
    if (!facts.isResponsesOnly) report.entries.found++
    if (plan.kind === 'page') report.entries.pages++
    const isDraft = facts.status === 'draft' || facts.status === 'review'
    if (isDraft && !facts.isResponsesOnly) report.entries.drafts++
    report.comments.found += entry.comments.length
    report.comments.private += entry.comments.filter(({ fields }) =>
      fields.some(({ key, value }) => key === 'SECRET' && value.trim() === '1'),
    ).length
    report.pings.found += entry.pings.length
  }

  private prepareOne(interpreted: Interpreted): PreparedEntry {
    const { entry, plan, facts } = interpreted
    const { report, say, timeZone, addenda } = this.settings
    const options = { timeZone, addenda, now: this.now }
    const prepared = prepare(entry, plan, facts, this.rewritingFor(interpreted), options)
    report.addenda.found += prepared.found.addenda
    report.addenda.doubtful += prepared.found.doubtful
    addNotes(report, plan.file, prepared.notes, say)
    return prepared
  }

  private imageUrls({ entry, facts, base }: Interpreted): URL[] {
    const { shown, linked } = imagesIn(entryHtml(entry, facts).html)
    const all = facts.image === null ? [...shown, ...linked] : [facts.image, ...shown, ...linked]
    return all.flatMap((src) => this.settings.links.absolute(src, base) ?? [])
  }

  /** The article's own old URL, which relative links start from. */
  private baseOf({ oldAddress }: EntryFacts): string | null {
    const { home } = this.settings.survey
    return home && home.origin + (oldAddress ? encodeURI(oldAddress.path) : `${home.root}/`)
  }

  private rewritingFor({ plan, facts: { image }, base }: Interpreted): Rewriting {
    const { links, report, say } = this.settings
    const used: number[] = []
    const cover = image === null ? null : links.absolute(image, base)
    this.shown.set(plan, { used, cover: (cover && this.images.of(cover)?.id) ?? null })
    return {
      link: (href) => {
        const url = isImageAddress(href) ? links.absolute(href, base) : null
        const kept = url && this.images.of(url)
        if (kept) used.push(kept.id)
        return kept ? kept.src : links.rewrite(href, base)
      },
      image: (src) => {
        const url = links.absolute(src, base)
        if (!url || !/^https?:$/.test(url.protocol)) return null
        const kept = this.images.of(url)
        if (kept) {
          used.push(kept.id)
          this.imageCount.add(url, 'imported')
          return {
            src: kept.src,
            ...(kept.width && { width: kept.width }),
            ...(kept.height && { height: kept.height }),
          }
        }
        const reason = this.images.failureOf(url)
        if (this.imageCount.add(url, reason === null ? 'left' : 'failed') && reason !== null) {
          addNotes(
            report,
            plan.file,
            [{ line: plan.line, key: 'note-image-failed', values: { src: url.href, reason } }],
            say,
          )
        }
        return { src: url.href }
      },
    }
  }
}
