// What no journey waits for.
import fs from 'node:fs'
import pg from 'pg'

const FOLDER = '.build/e2e-writing'

/** Has everything that followers are to be told happened ten minutes earlier, in the database of the blog that is written in. */
export async function letTakeBackPass(): Promise<void> {
  const [, , , port] = fs.readFileSync(`${FOLDER}/postgres/postmaster.pid`, 'utf8').split('\n')
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'tsuiki',
    password: fs.readFileSync(`${FOLDER}/database-password`, 'utf8').trim(),
    database: 'postgres',
  })
  await client.connect()
  await client.query(`update "Article" set "publishedAt" = "publishedAt" - interval '10 minutes'
    where id in (select "articleId" from "Announcement" where "toldAt" is null)`)
  await client.query(`update "Announcement" set at = at - interval '10 minutes' where "toldAt" is null`)
  await client.end()
}
