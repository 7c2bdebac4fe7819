import { db } from '@/lib/db/client'
import { mediaFile } from '@/lib/media/source'
import { checkIndex } from '@/lib/search/reindexing'
import { storage } from '@/lib/storage/chosen'

export interface Finding {
  subject: string
  /** How many things are wrong; 0 when all is well. */
  problems: number
  sentence: string
}

/** Looks at everything that can silently go wrong. Reads only. */
export async function examine(): Promise<Finding[]> {
  return [
    await examineDatabase(),
    await examineAddresses(),
    await examineVersions(),
    await examineMedia(),
    await examineIndex(),
  ]
}

async function examineDatabase(): Promise<Finding> {
  const [row] = await db().$queryRaw<{ version: string; checksums: string; articles: number }[]>`
    select current_setting('server_version') as version, current_setting('data_checksums') as checksums,
      (select count(*)::int from "Article") as articles`
  return finding('database', 0, `PostgreSQL ${row?.version}, checksums ${row?.checksums}, ${row?.articles} articles`)
}

/** Each article with a path has that path as its one current address. */
async function examineAddresses(): Promise<Finding> {
  const rows = await db().$queryRaw<{ path: string }[]>`
    select a.path from "Article" a
    left join "Address" d on d."articleId" = a.id and d.state = 'current' and d.path = a.path and d.query = ''
    where a.path is not null and a.status <> 'deleted' and d.id is null
    union all
    select d.path from "Address" d where d.state <> 'gone' and num_nonnulls(d."articleId", d."categoryId", d.location) = 0`
  return finding(
    'addresses',
    rows.length,
    listed(
      rows.map((row) => row.path),
      'every article answers at its own path',
      'without a proper address',
    ),
  )
}

/** What is shown was made from what is stored: category dates repeat the articles' dates. */
async function examineVersions(): Promise<Finding> {
  const rows = await db().$queryRaw<{ path: string }[]>`
    select coalesce(a.path, a.id::text) as path from "ArticleCategory" f join "Article" a on a.id = f."articleId"
    where f."publishedAt" is distinct from (case when a.status = 'published' and a.kind = 'article' then a."publishedAt" end)`
  return finding(
    'categories',
    rows.length,
    listed(
      rows.map((row) => row.path),
      'every article stands under its categories',
      'filed with a wrong date',
    ),
  )
}

async function examineMedia(): Promise<Finding> {
  const media = await db().media.findMany({ select: { hash: true, extension: true, bytes: true } })
  const sizes = new Map<string, number>()
  for await (const { name, size } of storage().list()) sizes.set(name, size)
  const broken = media
    .filter((each) => sizes.get(mediaFile(each)) !== each.bytes)
    .map((each) => `${each.hash}.${each.extension}`)
  return finding(
    'media',
    broken.length,
    listed(broken, `${media.length} files are there`, 'missing or of another size'),
  )
}

async function examineIndex(): Promise<Finding> {
  const { missing, stray, stale } = await checkIndex()
  const problems = missing + stray + stale
  const wrong = `${missing} missing, ${stray} stray, ${stale} stale documents: run \`bin/blog reindex\``
  return finding('search index', problems, problems === 0 ? 'complete' : wrong)
}

const finding = (subject: string, problems: number, sentence: string): Finding => ({ subject, problems, sentence })

const listed = (names: string[], well: string, wrong: string) =>
  names.length === 0 ? well : `${names.length} ${wrong}: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`
