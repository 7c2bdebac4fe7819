import { Command } from 'commander'
import { SYSTEM } from '@/lib/auth/actor'
import { plantSample, removeSample } from '@/lib/transfer/sample'

/** `blog sample plant | remove` */
export function sampleCommand(): Command {
  const command = new Command('sample').description('The small sample blog of a first start.')
  command
    .command('plant')
    .description('Plants it into an empty blog.')
    .option('--json', 'tell the counts as JSON')
    .action(async (options: { json?: boolean }) => tell(await plantSample(SYSTEM), options.json))
  command
    .command('remove')
    .description('Takes away exactly what was planted; your own articles stay.')
    .option('--json', 'tell the counts as JSON')
    .action(async (options: { json?: boolean }) => tell(await removeSample(SYSTEM), options.json))
  return command
}

function tell(counts: object, asJson = false) {
  if (asJson) console.log(JSON.stringify(counts))
  else
    console.log(
      Object.entries(counts)
        .map(([what, count]) => `${what}: ${count}`)
        .join('\n'),
    )
}
