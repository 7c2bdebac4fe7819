import { Command } from 'commander'
import { SYSTEM } from '@/lib/auth/actor'
import { reindex } from '@/lib/search/reindexing'
import { progressBar } from './progress'

/** `blog reindex` */
export const reindexCommand = (): Command =>
  new Command('reindex')
    .description('Builds the search index anew from the articles, addenda and comments.')
    .option('--json', 'tell the counts as JSON')
    .action(async (options: { json?: boolean }) => {
      const bar = progressBar('Indexing')
      const counts = await reindex(SYSTEM, bar.show)
      bar.end()
      console.log(
        options.json
          ? JSON.stringify(counts)
          : Object.entries(counts)
              .map(([what, count]) => `${what}: ${count}`)
              .join('\n'),
      )
    })
