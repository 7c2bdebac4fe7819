// A mail server that keeps what it gets, a file a letter, for journeys to read: `node e2e/mail-server.mjs PORT FOLDER`
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

const [port, folder] = process.argv.slice(2)
fs.rmSync(folder, { recursive: true, force: true })
fs.mkdirSync(folder, { recursive: true })

new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData(stream, _, answer) {
    const keep = async () => {
      const draft = `${folder}/.${randomUUID()}`
      fs.writeFileSync(draft, await buffer(stream))
      fs.renameSync(draft, `${folder}/${randomUUID()}.eml`)
    }
    keep().then(() => answer(null), answer)
  },
}).listen(Number(port), '127.0.0.1')
