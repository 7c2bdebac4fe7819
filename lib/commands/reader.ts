import { Command } from 'commander'
import { SYSTEM } from '@/lib/auth/actor'
import { eraseAbout } from '@/lib/readers/erasing'
import { storedAbout } from '@/lib/readers/stored'
import { addressIn } from './address-in'

/** `blog reader`: what is stored about somebody who asks for it, or wants it gone. */
export const readerCommand = (): Command =>
  new Command('reader')
    .description('Shows or erases what is stored about a reader’s address: follows, comments, letters.')
    .addCommand(
      new Command('show')
        .description('Prints it as JSON, to be sent to whoever has the address.')
        .argument('<email>', 'the address')
        .action(async (email: string) => {
          console.log(JSON.stringify(await storedAbout(SYSTEM, addressIn(email)), null, 2))
        }),
    )
    .addCommand(
      new Command('erase')
        .description('Erases it for good; comments are taken back, and replies to them stay.')
        .argument('<email>', 'the address')
        .action(async (email: string) => {
          const { comments } = await eraseAbout(SYSTEM, addressIn(email))
          console.log(`Erased: what the address followed, letters to it, and ${comments} comments.`)
        }),
    )
