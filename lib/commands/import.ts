import fs from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { SYSTEM } from '@/lib/auth/actor'
import { isTimeZone } from '@/lib/env'
import { site } from '@/lib/settings/queries'
import { type ImportOptions, importMt } from '@/lib/transfer/importing'
import { type ImportReport, reportText } from '@/lib/transfer/report'
import { sayIn } from '@/lib/transfer/sentences'
import { progressBar } from './progress'

interface Given {
  dryRun?: boolean
  json?: boolean
  oldOrigin?: string
  images: string
  timeZone?: string
  encoding?: string
  addenda: 'report' | 'split'
}

/** Exit code for an import that worked but could not bring everything over. */
const WITH_LOSSES = 3

/** `blog import mt FILE…`: 0 all is here, 1 a file was refused, 2 wrong usage, 3 imported with losses. */
export function importCommand(): Command {
  const command = new Command('import').description('Brings another blog over.')
  command
    .command('mt')
    .description('Imports exports in Movable Type’s format: TypePad, Cocolog, Hatena, FC2, livedoor, Movable Type.')
    .argument('<file...>', 'exported text files')
    .option('--dry-run', 'write nothing, report the same')
    .option('--json', 'the report as JSON')
    .option('--old-origin <url>', 'where the blog stood, such as https://name.example/blog', oldOrigin)
    .option('--images <source>', 'leave, fetch, or the folder that holds the files', images, 'leave')
    .option('--time-zone <zone>', 'the zone of the old blog’s clock (default: the blog’s own)', timeZone)
    .option('--encoding <name>', 'the files’ encoding (default: told from the bytes)', encoding)
    .addOption(
      new Option('--addenda <what>', 'dated addenda in texts: only report them, or split them off')
        .choices(['report', 'split'])
        .default('report'),
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 a file was refused, 2 wrong usage, 3 imported with losses (see the notes).',
    )
    .action(run)
  return command
}

async function run(files: string[], given: Given) {
  const { language } = await site()
  const bar = progressBar('import')
  const options = { ...optionsOf(given), language }
  const report = await importMt(SYSTEM, files, options, bar.show).finally(bar.end)
  tell(report, given.json === true, reportText(report, sayIn(language)))
  if (report.hasLosses) process.exitCode = WITH_LOSSES
}

const optionsOf = ({ dryRun, oldOrigin, images, timeZone, encoding, addenda }: Given): ImportOptions => ({
  isDryRun: dryRun ?? false,
  images: images === 'leave' || images === 'fetch' ? images : { folder: images },
  addenda,
  ...(oldOrigin !== undefined && { oldOrigin }),
  ...(timeZone !== undefined && { timeZone }),
  ...(encoding !== undefined && { encoding }),
})

function tell(report: ImportReport, asJson: boolean, text: string) {
  console.log(asJson ? JSON.stringify(report, null, 2) : text)
}

function oldOrigin(value: string): string {
  if (/^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value
  throw new InvalidArgumentError('It must be a URL such as https://name.example/blog.')
}

function images(value: string): string {
  if (value === 'leave' || value === 'fetch' || fs.statSync(value, { throwIfNoEntry: false })?.isDirectory())
    return value
  throw new InvalidArgumentError('It must be “leave”, “fetch” or a folder.')
}

function timeZone(value: string): string {
  if (isTimeZone(value)) return value
  throw new InvalidArgumentError('It must be a name of the time zone database, such as Asia/Tokyo.')
}

const encoding = (value: string): string => value
