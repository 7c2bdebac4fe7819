// How fast an export comes in, and in how much memory: 5,000 entries with 20 comments each.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { importMt } from '@/lib/transfer/importing'

const ENTRIES = 5_000
const COMMENTS = 20
/** What the import promises (issue "Reading", C). */
const LEAST_A_SECOND = 100
const MOST_MEMORY = 400

/** Prints one table; fails when a promise is broken. */
export async function measure(args: string[]) {
  const entries = Number(args[0] ?? ENTRIES)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-import-'))
  const file = path.join(folder, 'export.txt')
  writeExport(file, entries)
  const before = process.memoryUsage().rss
  const watch = watchMemory()
  const from = performance.now()
  const report = await importMt(SYSTEM, [file], { timeZone: 'Asia/Tokyo', addenda: 'split' }, (done, total) => {
    if (done % 1000 === 0) console.error(`${done}/${total}`)
  })
  const seconds = (performance.now() - from) / 1000
  const peak = watch.stop()
  const again = performance.now()
  const second = await importMt(SYSTEM, [file], { timeZone: 'Asia/Tokyo', addenda: 'split' })
  const rate = report.entries.imported / seconds
  const rows: [string, string][] = [
    ['file', `${(fs.statSync(file).size / 1e6).toFixed(1)} MB`],
    ['entries', `${report.entries.imported} of ${report.entries.found}`],
    ['comments', `${report.comments.imported} of ${report.comments.found}`],
    ['addenda split off', String(report.addenda.split)],
    ['words that differ', String(report.words.filter((words) => words.before !== words.after).length)],
    ['time', `${seconds.toFixed(1)} s`],
    ['entries a second', rate.toFixed(0)],
    ['memory before, peak', `${megabytes(before)} MB, ${megabytes(peak)} MB`],
    ['run again', `${((performance.now() - again) / 1000).toFixed(1)} s, ${second.entries.imported} imported`],
  ]
  for (const [what, value] of rows) console.log(`${what.padEnd(22)}${value}`)
  fs.rmSync(folder, { recursive: true })
  await db().$disconnect()
  if (rate < LEAST_A_SECOND || megabytes(peak) > MOST_MEMORY) process.exitCode = 1
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6)

/** The most memory that the process held, looked at often enough to see a batch. */
function watchMemory() {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  const timer = setInterval(look, 20)
  return {
    stop() {
      look()
      clearInterval(timer)
      return peak
    },
  }
}

function writeExport(file: string, entries: number) {
  const out = fs.openSync(file, 'w')
  for (let index = 0; index < entries; index++) fs.writeSync(out, entry(index))
  fs.closeSync(out)
}

const SENTENCE = '設定画面を開き、「更新とセキュリティ」をクリックして、表示された手順のとおりに進めます。'

function entry(index: number): string {
  const date = new Date(Date.UTC(2005, 0, 1 + index))
  const [year, month, day] = date.toISOString().slice(0, 10).split('-')
  const when = `${month}/${day}/${year} 10:00:00 AM`
  const paragraphs = Array.from({ length: 12 }, (_, number) => `<p>${number}. ${SENTENCE.repeat(2)}</p>`)
  const addendum = index % 10 === 0 ? ['<p>2025年7月15日 追記:</p>', `<p>${SENTENCE}</p>`] : []
  return [
    'AUTHOR: 見本',
    `TITLE: ${index}番目の記事 Windows ${index % 11} の設定`,
    'STATUS: Publish',
    'ALLOW COMMENTS: 1',
    'CONVERT BREAKS: wysiwyg',
    `CATEGORY: 分類${index % 20}`,
    `CATEGORY: 分類${(index % 7) + 20}`,
    '',
    `UNIQUE URL: https://sample.example/blog/${year}/${month}/post-${index.toString(16)}.html`,
    `DATE: ${when}`,
    '-----',
    'BODY:',
    ...paragraphs,
    `<ol><li>${SENTENCE}</li><li><a href="https://sample.example/blog/${year}/${month}/post-${Math.max(0, index - 1).toString(16)}.html">前の記事</a></li></ol>`,
    '<p><img src="https://sample.example/.a/6a00d8341c0001-800wi" alt="画面"></p>',
    ...addendum,
    '-----',
    ...Array.from({ length: COMMENTS }, (_, number) => [
      'COMMENT:',
      `AUTHOR: 読者${number}`,
      number % 2 === 0 ? 'EMAIL: reader@example.com' : 'EMAIL:',
      'IP: 192.0.2.1',
      'URL:',
      `DATE: ${when}`,
      `${SENTENCE}\n${number}番目のコメントです。`,
      '-----',
    ]).flat(),
    '--------',
    '',
  ].join('\n')
}
