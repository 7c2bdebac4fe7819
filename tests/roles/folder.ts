import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** Gives the tests of a file a data folder of their own, for what verbs put into it, and a mail server that nobody asks. */
export function aFolder() {
  const folder = path.join(os.tmpdir(), `roles-${randomUUID()}`)
  beforeAll(() => {
    process.env.DATA_DIR = folder
    process.env.SMTP_URL = 'smtp://127.0.0.1:9'
    process.env.MAIL_FROM = 'blog@example.com'
  })
  afterAll(() => fs.rm(folder, { recursive: true, force: true }))
}
