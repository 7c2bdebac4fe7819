import type { Note } from './fault'
import type { Say, SentenceKey } from './sentences'

export interface Warning {
  file: string
  line: number
  message: string
}

/** What an import did, or in a dry run would do. `found` counts what the files hold, `imported` what this run added. */
export interface ImportReport {
  isDryRun: boolean
  entries: { found: number; imported: number; pages: number; drafts: number }
  comments: { found: number; imported: number; private: number }
  pings: { found: number; imported: number }
  categories: { found: number; imported: number }
  images: { found: number; imported: number; failed: number; left: number }
  addenda: { found: number; split: number; doubtful: number }
  warnings: Warning[]
  /** Of each entry that this run converted: the visible words before and after, as hashes. */
  words: { file: string; line: number; title: string; path: string | null; before: string; after: string }[]
  /** Whether something that stood in the files is not in the blog now. */
  hasLosses: boolean
}

const LOSSES = new Set<SentenceKey>(['note-words-differ', 'note-no-entry', 'note-not-reconciled', 'note-image-failed'])

export const emptyReport = (isDryRun: boolean): ImportReport => ({
  isDryRun,
  entries: { found: 0, imported: 0, pages: 0, drafts: 0 },
  comments: { found: 0, imported: 0, private: 0 },
  pings: { found: 0, imported: 0 },
  categories: { found: 0, imported: 0 },
  images: { found: 0, imported: 0, failed: 0, left: 0 },
  addenda: { found: 0, split: 0, doubtful: 0 },
  warnings: [],
  words: [],
  hasLosses: false,
})

/** Adds notes about a file in the words of one language. */
export function addNotes(report: ImportReport, file: string, notes: Note[], say: Say) {
  for (const { line, key, values } of notes) {
    report.warnings.push({ file, line, message: say(key, values) })
    if (LOSSES.has(key)) report.hasLosses = true
  }
}

/** Warnings that a terminal shows before it points to `--json`. */
const SHOWN = 40

/** The report for people at a terminal. */
export function reportText(report: ImportReport, say: Say): string {
  const same = report.words.filter(({ before, after }) => before === after).length
  const shown = report.warnings.slice(0, SHOWN)
  const rest = report.warnings.length - shown.length
  return [
    ...(report.isDryRun ? [say('report-dry-run')] : []),
    say('report-entries', report.entries),
    say('report-comments', report.comments),
    say('report-pings', report.pings),
    say('report-categories', report.categories),
    say('report-images', report.images),
    say('report-addenda', report.addenda),
    ...(report.words.length > 0 ? [say('report-words', { same, different: report.words.length - same })] : []),
    ...(shown.length > 0 ? ['', say('report-warnings', { count: report.warnings.length })] : []),
    ...shown.map((warning) => say('report-line', { ...warning })),
    ...(rest > 0 ? [say('report-more', { count: rest })] : []),
  ].join('\n')
}
