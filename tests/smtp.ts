// A real mail server for tests: it takes letters as any server does, and shows what came.
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface ReceivedLetter {
  to: string[]
  /** As it went over the line. */
  raw: string
  mail: ParsedMail
}

interface Manners {
  port?: number
  /** Only with this password does it take letters. */
  password?: string
  /** What it says to a recipient, if it takes no letter for them: a status such as 550 or 451. */
  refusal?: (recipient: string) => number | null
  /** Before it says that it has a letter. */
  taking?: () => Promise<void>
}

const refused = (responseCode: number) => Object.assign(new Error('Not here'), { responseCode })

/** Starts a mail server on this machine. */
export async function aMailServer({ port = 0, password, refusal = () => null, taking = async () => {} }: Manners = {}) {
  const letters: ReceivedLetter[] = []
  const options: SMTPServerOptions = {
    disabledCommands: ['STARTTLS', ...(password === undefined ? ['AUTH'] : [])],
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: (auth, _, answer) => (auth.password === password ? answer(null, { user: 'blog' }) : answer(refused(535))),
    onRcptTo: ({ address }, _, answer) => {
      const status = refusal(address)
      answer(status === null ? null : refused(status))
    },
    onData: (stream, { envelope }, answer) => {
      const take = async () => {
        const raw = await buffer(stream)
        letters.push({
          to: envelope.rcptTo.map(({ address }) => address),
          raw: raw.toString('latin1'),
          mail: await simpleParser(raw),
        })
        await taking()
      }
      take().then(() => answer(null), answer)
    },
  }
  const server = new SMTPServer(options)
  server.on('error', () => {}) // a client that was killed
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  const { port: listening } = server.server.address() as AddressInfo
  return {
    letters,
    port: listening,
    url: `smtp://${password === undefined ? '' : `blog:${encodeURIComponent(password)}@`}127.0.0.1:${listening}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
