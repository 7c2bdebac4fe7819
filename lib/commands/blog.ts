import { Command, CommanderError } from 'commander'
import { inviteFounder } from '@/lib/accounts/inviting'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { env, siteUrl } from '@/lib/env'
import { Conflict, Refusal } from '@/lib/errors'
import { sentenceOf } from '@/lib/i18n/translator'
import { awaitsSample, plantSample } from '@/lib/transfer/sample'
import { renderAnew } from '@/lib/worker/rendering'
import { doctorCommand } from './doctor'
import { importCommand } from './import'
import { mediaCommand } from './media'
import { memberCommand } from './member'
import { readerCommand } from './reader'
import { reindexCommand } from './reindex'
import { sampleCommand } from './sample'

/**
 * Runs the command line.
 * @param argv as Node has it, program name included
 * @param openDatabase called before a command works, not for help
 * @returns the exit code: 0 done, 1 refused, 2 wrong usage, others as the command's help says
 */
export async function run(argv: string[], openDatabase: () => Promise<void>): Promise<number> {
  const program = new Command('blog')
    .description('Works on the blog of this folder, beside a running server.')
    .addCommand(importCommand())
    .addCommand(sampleCommand())
    .addCommand(reindexCommand())
    .addCommand(doctorCommand())
    .addCommand(mediaCommand())
    .addCommand(memberCommand())
    .addCommand(readerCommand())
    .hook('preAction', openDatabase)
  for (const command of [program, ...allCommands(program)]) command.exitOverride()
  try {
    await program.parseAsync(argv)
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof Refusal)) throw error
    console.error(sentenceOf(error.said, env().SITE_LANGUAGE))
    return 1
  } finally {
    await db()
      .$disconnect()
      .catch(() => {})
  }
}

/** For each start: what an older version of the blog made from the words is made anew. Returns how many. */
export const bringUpToDate = (): Promise<number> => renderAnew(SYSTEM)

/** For a first start: an empty blog gets the sample. Returns whether it did. */
export async function plantSampleIfEmpty(): Promise<boolean> {
  if (!(await awaitsSample())) return false
  try {
    await plantSample(SYSTEM)
    return true
  } catch (error) {
    if (error instanceof Conflict) return false // another process that starts was quicker
    throw error
  }
}

/** For a start without any member: where the owner is made, by a link that holds once. Null when there is one. */
export async function founderLink(): Promise<string | null> {
  const token = await inviteFounder(SYSTEM)
  return token && `${siteUrl()}/invite/${token}`
}

const allCommands = (command: Command): Command[] =>
  command.commands.flatMap((child) => [child as Command, ...allCommands(child as Command)])
