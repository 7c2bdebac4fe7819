import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { resolve } from '@/lib/addresses/resolving'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { decrypt } from '@/lib/encryption'
import { Conflict, Forbidden } from '@/lib/errors'
import { checkIndex } from '@/lib/search/reindexing'
import { encoded } from '@/tests/fixtures/mt/encoded'
import { ORIGIN, typepadExport } from '@/tests/fixtures/mt/typepad-blog'
import { importMt } from './importing'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'import-'))
const fixture = (name: string) => path.resolve('tests/fixtures/mt', name)
const fileOf = (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name)
  fs.writeFileSync(file, content)
  return file
}
const blog = typepadExport()
let file = ''
beforeAll(() => {
  process.env.DATA_DIR = path.join(folder, 'data')
  file = fileOf('typepad.txt', blog.text)
})

const counts = async () => ({
  articles: await db().article.count(),
  versions: await db().version.count(),
  drafts: await db().draft.count(),
  comments: await db().comment.count(),
  categories: await db().category.count(),
  addresses: await db().address.count(),
  addenda: await db().addendum.count(),
  entries: await db().importedEntry.count(),
  documents: await db().searchDocument.count(),
})
const NOTHING = {
  articles: 0,
  versions: 0,
  drafts: 0,
  comments: 0,
  categories: 0,
  addresses: 0,
  addenda: 0,
  entries: 0,
  documents: 0,
}
const articleAt = (at: string) =>
  db().article.findUniqueOrThrow({
    where: { path: at },
    include: {
      versions: true,
      comments: { orderBy: { id: 'asc' } },
      addenda: { orderBy: { number: 'asc' } },
      categories: { orderBy: { position: 'asc' }, include: { category: true } },
      importedEntry: true,
    },
  })

describe('a TypePad blog of 400 entries', () => {
  test('comes over without loss', async () => {
    const report = await importMt(SYSTEM, [file], { timeZone: 'Asia/Tokyo' })
    const { expected } = blog
    expect(report.entries).toEqual({
      found: expected.entries,
      imported: expected.entries,
      pages: expected.pages,
      drafts: expected.drafts,
    })
    expect(report.comments).toEqual({ found: expected.comments, imported: expected.comments, private: 0 })
    expect(report.pings).toEqual({ found: expected.pings, imported: expected.pings })
    expect(report.categories).toEqual({ found: expected.categories, imported: expected.categories })
    expect(report.words.every(({ before, after }) => before === after)).toBe(true)
    expect(report.hasLosses).toBe(false)
    expect(await counts()).toMatchObject({
      articles: expected.entries,
      drafts: expected.drafts,
      comments: expected.comments + expected.pings,
      entries: expected.entries,
    })
    expect(await checkIndex()).toEqual({ missing: 0, stray: 0, stale: 0 })
  })

  test('keeps dates, paths, categories, comments and what it did not know', async () => {
    await importMt(SYSTEM, [file], { timeZone: 'Asia/Tokyo' })
    const article = await articleAt('/blog/2015/03/post-7b9e.html')
    expect(article).toMatchObject({
      kind: 'article',
      status: 'published',
      authorName: '見本 書き手',
      commentPolicy: 'open',
    })
    expect(article.publishedAt?.toISOString()).toBe('2015-03-20T00:05:11.000Z')
    expect(article.substantiveAt).toEqual(article.publishedAt)
    expect(article.categories.map(({ category }) => category.name)).toEqual([
      'メール',
      'セキュリティ',
      'MS Office',
      'Windows 8.1',
    ])
    expect(article.comments.map(({ kind, name, url, text }) => ({ kind, name, url, text }))).toEqual([
      { kind: 'comment', name: '読者', url: null, text: '助かりました。\n\nありがとうございます。' },
      { kind: 'comment', name: '二人目', url: null, text: '追記も読みました。参考 (http://example.com/x)' },
      { kind: 'trackback', name: 'よその日記', url: 'http://other.example/1', text: '抜粋です。' },
    ])
    expect(decrypt(article.comments[0]?.emailCipher ?? new Uint8Array())).toBe('reader@example.com')
    const images = await articleAt('/blog/2014/05/images.html')
    expect(images.importedEntry?.meta).toEqual(
      expect.arrayContaining([
        ['FOO', '知らない項目'],
        ['TAGS', 'memo,"two words"'],
      ]),
    )
    expect(JSON.stringify(await db().importedEntry.findMany())).not.toContain('192.0.2')
    expect((await articleAt('/blog/about-this-blog.html')).kind).toBe('page')
    expect((await articleAt('/blog/2099/01/future.html')).status).toBe('published')
    expect((await articleAt('/blog/2010/01/gone.html')).status).toBe('unpublished')
    expect((await articleAt('/blog/2014/02/entities.html')).versions[0]?.title).toBe('List<T> と R&D と 太字')
  })

  test('keeps a comment that quotes the separators whole', async () => {
    await importMt(SYSTEM, [file])
    const { comments, versions } = await articleAt('/blog/2015/06/hyphens.html')
    expect(comments).toHaveLength(1)
    expect(comments[0]?.text).toContain('--------\nselect 1;\n-----\nTITLE: これは本文です\n--------')
    expect(versions[0]?.plainText).toContain('線の後')
  })

  test('rewrites links between articles and leaves those to elsewhere', async () => {
    await importMt(SYSTEM, [file])
    const body = JSON.stringify((await articleAt('/blog/2014/05/images.html')).versions[0]?.body)
    expect(body).toContain('"/blog/2015/07/same-name.html#c5"')
    expect(body).toContain('"/2015/03"')
    expect(body).toContain('"/blog/2014/03/untitled.html"')
    expect(body).toContain('"http://other.example/"')
  })

  test('answers old addresses: articles, months, feeds, trackbacks', async () => {
    await importMt(SYSTEM, [file])
    const at = (raw: string) => resolve(raw, new URLSearchParams())
    expect(await at('/blog/2015/03/post-7b9e.html')).toMatchObject({ kind: 'found' })
    expect(await at('/blog/2015/03/')).toEqual({ kind: 'moved', to: '/2015/03' })
    expect(await at('/blog/index.rdf')).toEqual({ kind: 'moved', to: '/index.rdf' })
    expect(await at('/blog/ms_office/')).toEqual({ kind: 'moved', to: '/category/ms-office' })
    expect(await at('/blog/2015/03/post-7b9e.html/trackback')).toEqual({
      kind: 'moved',
      to: '/blog/2015/03/post-7b9e.html',
    })
    const published = await db().article.findMany({ where: { status: 'published', publishedAt: { lte: new Date() } } })
    for (const article of published.slice(0, 40))
      expect(await at(encodeURI(article.path ?? ''))).toMatchObject({ kind: 'found' })
  })

  test('run again changes nothing', async () => {
    await importMt(SYSTEM, [file], { addenda: 'split' })
    const before = await counts()
    const report = await importMt(SYSTEM, [file], { addenda: 'split' })
    expect(report.entries).toMatchObject({ found: blog.expected.entries, imported: 0 })
    expect(report.comments.imported).toBe(0)
    expect(await counts()).toEqual(before)
  })

  test('killed in the middle and run again ends as if run once', async () => {
    await importMt(SYSTEM, [file])
    const whole = await fingerprint()
    await emptied()
    const dying = importMt(SYSTEM, [file], {}, (done) => {
      if (done >= 100) throw new Error('killed')
    })
    await expect(dying).rejects.toThrow('killed')
    const { articles } = await counts()
    expect(articles).toBeGreaterThan(0)
    expect(articles).toBeLessThan(blog.expected.entries)
    const report = await importMt(SYSTEM, [file])
    expect(report.entries.imported).toBe(blog.expected.entries - articles)
    expect(await fingerprint()).toEqual(whole)
  })

  test('a dry run writes nothing and reports the same', async () => {
    const dry = await importMt(SYSTEM, [file], { isDryRun: true, addenda: 'split' })
    expect(await counts()).toEqual(NOTHING)
    const real = await importMt(SYSTEM, [file], { addenda: 'split' })
    expect({ ...dry, isDryRun: false }).toEqual(real)
  })

  test('splits addenda off and leaves the rest of the body as it was', async () => {
    const report = await importMt(SYSTEM, [file], { addenda: 'split', timeZone: 'Asia/Tokyo' })
    expect(report.addenda).toEqual({ found: 15, split: 14, doubtful: 1 })
    const article = await articleAt('/blog/2015/03/post-7b9e.html')
    expect(article.versions[0]?.plainText).toBe('2015年3月現在、生成方法は次の通りです。')
    expect(article.addenda).toMatchObject([{ number: 1, kind: 'update', status: 'published', placement: 'end' }])
    expect(article.addenda[0]?.occurredOn.toISOString().slice(0, 10)).toBe('2017-07-15')
    expect(article.substantiveAt?.toISOString()).toBe('2017-07-14T15:00:00.000Z')
    expect(article.comments.map(({ addendaSeen }) => addendaSeen)).toEqual([0, 1, 0])
    const eleven = await articleAt('/blog/2015/05/versions.html')
    expect(eleven.addenda).toHaveLength(11)
    expect(eleven.versions[0]?.plainText).toBe('製品 2016\n環境 1.0\n※1 注です。')
    expect((await articleAt('/blog/2016/05/eras.html')).addenda.map(({ kind }) => kind)).toEqual([
      'update',
      'correction',
    ])
    expect(await checkIndex()).toEqual({ missing: 0, stray: 0, stale: 0 })
  })

  test('expires the lists of the readers', async () => {
    await importMt(SYSTEM, [file])
    const names = (await db().cacheTag.findMany()).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['articles', 'categories', 'comments', 'addenda']))
  })
})

describe('dialects', () => {
  test('Hatena: slashed basenames, 24 hours, pictures of the entry, keyword links', async () => {
    await importMt(SYSTEM, [fixture('hatena.txt')], {
      oldOrigin: 'https://sample.hatenablog.com',
      timeZone: 'Asia/Tokyo',
    })
    const article = await articleAt('/entry/2017/03/18/182252')
    expect(article.publishedAt?.toISOString()).toBe('2017-03-18T09:22:52.000Z')
    const body = JSON.stringify(article.versions[0]?.body)
    expect(body).not.toContain('d.hatena.ne.jp')
    expect(body).toContain('"/entry/about"')
    expect(article.importedEntry?.meta).toEqual(
      expect.arrayContaining([['IMAGE', 'https://images.example/eyecatch.png']]),
    )
    expect((await articleAt('/entry/about')).commentPolicy).toBe('off')
  })

  test('FC2: secret comments stay private, passwords go', async () => {
    const report = await importMt(SYSTEM, [fixture('fc2.txt')], { oldOrigin: 'http://sample.blog12.fc2.com/' })
    expect(report.comments).toEqual({ found: 2, imported: 2, private: 1 })
    const article = await articleAt('/blog-entry-12.html')
    expect(article.comments.map(({ secret, text }) => [secret, text])).toEqual([
      [false, '公開のコメントです。'],
      [true, '管理者だけに読んでほしい話です。'],
      [false, 'うちでも同じことがありました。'],
    ])
    expect(JSON.stringify(article)).not.toContain('d41d8cd9')
    expect(article.versions[0]?.plainText).toBe('一行目です。\n二行目です。\n段落が変わりました。\n続きです。')
    expect(await db().searchDocument.count({ where: { kind: 'comment' } })).toBe(2)
  })

  test('livedoor: PATH before the number', async () => {
    await importMt(SYSTEM, [fixture('livedoor.txt')], { oldOrigin: 'http://blog.livedoor.jp/sample/' })
    const article = await articleAt('/sample/archives/my-own-name.html')
    expect(article.kind).toBe('article')
    expect(JSON.stringify(article.versions[0]?.body)).toContain('"/sample/archives/51234567.html"')
  })

  test('Movable Type: escaped separators, empty title, midnight, comment that begins with a key', async () => {
    await importMt(SYSTEM, [fixture('movable-type.txt')], {
      oldOrigin: 'https://sample.example/',
      timeZone: 'Asia/Tokyo',
    })
    const article = await articleAt('/2015/03/post.html')
    expect(article.publishedAt?.toISOString()).toBe('2015-03-19T15:00:00.000Z')
    expect(article.versions[0]?.plainText).toBe(
      '前の段落。\n-----\nTITLE: 本文の一部です\nDATE: tomorrow\nCOMMENT:\n--------\n後の段落。',
    )
    expect(article.description).toBe('区切り線について')
    expect(article.comments[0]?.text).toBe('URL: http://example.com/ と書いてある行から始まります。')
    expect(await db().draft.findMany()).toMatchObject([{ title: '' }])
  })

  test('NO ENTRY: comments find the article of their date, once', async () => {
    await importMt(SYSTEM, [fixture('fc2.txt')])
    const loose = (date: string) =>
      `NO ENTRY: 1\nDATE: ${date}\n-----\nCOMMENT:\nAUTHOR: 後から\nDATE: 12/01/2009 10:00:00\n後から届きました。\n-----\n--------\n`
    const late = fileOf('loose.txt', loose('11/08/2009 23:05:00'))
    await db().article.updateMany({ data: { commentPolicy: 'off' } })
    expect((await importMt(SYSTEM, [late])).comments).toMatchObject({ found: 1, imported: 1 })
    expect((await importMt(SYSTEM, [late])).comments).toMatchObject({ found: 1, imported: 0 })
    expect(await db().comment.count()).toBe(4)
    expect(await db().article.findFirst()).toMatchObject({ commentPolicy: 'closed' })
    const lost = await importMt(SYSTEM, [fileOf('lost.txt', loose('11/08/2001 23:05:00'))])
    expect(lost).toMatchObject({ hasLosses: true, entries: { found: 0 }, comments: { found: 1, imported: 0 } })
  })

  test('of two entries with one address the first keeps the links to it', async () => {
    const at = (name: string) => `https://sample.example/2015/03/${name}.html`
    const entry = (title: string, url: string, body: string) =>
      `TITLE: ${title}\nSTATUS: Publish\nUNIQUE URL: ${url}\nDATE: 03/20/2015 09:00:00\n-----\nBODY:\n${body}\n-----\n--------\n`
    const link = `<p><a href="${at('same')}">x</a></p>`
    const text = entry('一', at('same'), '甲') + entry('二', at('same'), '乙') + entry('三', at('third'), link)
    await importMt(SYSTEM, [fileOf('same.txt', text)])
    expect((await articleAt('/2015/03/same.html')).versions[0]?.title).toBe('一')
    const third = await articleAt('/2015/03/third.html')
    expect(JSON.stringify(third.versions[0]?.body)).toContain('"/2015/03/same.html"')
  })

  test.each(['shift_jis', 'euc-jp'] as const)('%s is told from the bytes', async (encoding) => {
    const text = fs.readFileSync(fixture('fc2.txt'), 'utf8').replace('一行目です。', '一行目です。①～㈱')
    const report = await importMt(SYSTEM, [fileOf(`${encoding}.txt`, encoded(text, encoding))])
    expect(report.entries.imported).toBe(1)
    const [version] = await db().version.findMany()
    expect(version?.title).toBe('プリンターがつながらない')
    expect(version?.plainText).toContain('①～㈱')
  })

  test('CRLF and a byte order mark change nothing', async () => {
    const text = fs.readFileSync(fixture('fc2.txt'), 'utf8')
    await importMt(SYSTEM, [fixture('fc2.txt')])
    const report = await importMt(SYSTEM, [fileOf('crlf.txt', `\ufeff${text.replaceAll('\n', '\r\n').trimEnd()}`)])
    expect(report.entries).toMatchObject({ found: 1, imported: 0 })
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect((await importMt(SYSTEM, [fileOf('utf16.txt', wide)])).entries).toMatchObject({ found: 1, imported: 0 })
  })
})

describe('refusals leave the blog as it was', () => {
  const refused = async (content: string | Uint8Array, sentence: RegExp, options = {}) => {
    const bad = fileOf('bad.txt', content)
    await expect(importMt(SYSTEM, [file, bad], { language: 'en', ...options })).rejects.toThrow(sentence)
    await expect(importMt(SYSTEM, [file, bad], { language: 'en', ...options })).rejects.toThrow(Conflict)
    expect(await counts()).toEqual(NOTHING)
  }

  test('no export', async () => {
    await refused('Dear diary,\n', /bad\.txt.*line 1.*Dear diary/)
    await refused('', /line 1/)
    await refused('<?xml version="1.0"?><rss/>', /XML/)
    await refused('TITLE: only\nDATE: this\n--------\n', /line 1/)
    await refused(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), /packed/)
  })

  test('cut off', async () => {
    const cut = blog.text.slice(0, blog.text.length - 300)
    await refused(cut, /cut off: the entry that begins on line \d+/)
  })

  test('lies about its encoding', async () => {
    const bytes = Buffer.from(fs.readFileSync(fixture('fc2.txt'), 'utf8'))
    await refused(bytes, /EUC-JP: line \d+/, { encoding: 'euc-jp' })
    const broken = Buffer.concat([
      Buffer.from(blog.text.slice(0, 4000)),
      Uint8Array.from([0xff, 0xfe, 0x0a]),
      Buffer.from('x\n'),
    ])
    await refused(broken, /UTF-8 nearly everywhere, but line \d+/)
    await refused('x', /no encoding called/, { encoding: 'klingon' })
  })

  test('whoever does not run the blog', async () => {
    await expect(importMt(ANONYMOUS, [file])).rejects.toThrow(Forbidden)
    expect(await counts()).toEqual(NOTHING)
  })
})

/** Everything of the blog but ids and the moments at which rows were made. */
async function fingerprint() {
  return db().$queryRaw`
    select a.path, a.kind, a.status, a."publishedAt", v.title, v.body, i.key, i."textAfter",
      (select json_agg(json_build_array(c.name, c.text, c."createdAt") order by c.id) from "Comment" c where c."articleId" = a.id) as comments,
      (select json_agg(g.slug order by k.position) from "ArticleCategory" k join "Category" g on g.id = k."categoryId" where k."articleId" = a.id) as categories,
      (select json_agg(json_build_array(d.path, d.query, d.state) order by d.path) from "Address" d where d."articleId" = a.id) as addresses
    from "Article" a join "ImportedEntry" i on i."articleId" = a.id
    left join "Version" v on v."articleId" = a.id order by i.key`
}

async function emptied() {
  const { emptyDatabase } = await import('@/tests/database')
  await emptyDatabase()
}

test('the origin of the fixtures is nobody’s', () => expect(new URL(ORIGIN).hostname).toMatch(/\.example$/))
