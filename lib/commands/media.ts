import { Command, Option } from 'commander'
import { SYSTEM } from '@/lib/auth/actor'
import { Conflict } from '@/lib/errors'
import { copyMedia } from '@/lib/media/copying'
import { inBucket, onDisk } from '@/lib/storage/chosen'
import { progressBar } from './progress'

/** `blog media copy` */
export function mediaCommand(): Command {
  const command = new Command('media').description('The files of the library.')
  command
    .command('copy')
    .description('Copies files from DATA_DIR/media into the bucket that S3_… name, or back; what is there stays.')
    .addOption(new Option('--to <storage>', 'where to').choices(['bucket', 'disk']).default('bucket'))
    .action(async ({ to }: { to: 'bucket' | 'disk' }) => {
      const [disk, bucket] = [onDisk(), inBucket()]
      if (!bucket) throw new Conflict('No bucket is named: set S3_ENDPOINT and its neighbours (.env.example).')
      const bar = progressBar('Copying')
      const copied = await copyMedia(SYSTEM, to === 'bucket' ? disk : bucket, to === 'bucket' ? bucket : disk, bar.show)
      bar.end()
      console.log(`copied: ${copied}`)
    })
  return command
}
