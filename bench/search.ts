// How long a search takes at 10,000 articles of 1,500 characters with 5 comments each, by kind of query.
import { db, inTransaction } from '@/lib/db/client'
import { searchDocumentRow, writeSearchDocuments } from '@/lib/indexing/documents'
import { search } from '@/lib/search/queries'
import { seededChance } from './chance'

const ARTICLES = 10_000
const COMMENTS = 5
const BATCH = 250
const ROUNDS = 30

/** Queries by kind, against the vocabulary below. */
const QUERIES: Record<string, string[]> = {
  '1 character, in every article': ['の', 'ま', '。'],
  '1 character, in some': ['令', '璃', '鷹'],
  '2 characters, in every article': ['ます', 'した'],
  '2 characters, in some': ['令和', '復元', 'PI'],
  'word, in most articles': ['ありがとう', 'Windows'],
  'word, in some': ['回復ドライブ', 'スタートメニュー', 'outlook'],
  'phrase, in some': ['"safe mode"', 'Windows 8.1'],
  'two words': ['Windows 復元', '令和 メール'],
  'no hit, grams unknown': ['鷽鶯鵯', 'zzyzx'],
  'no hit, grams known': ['ドライブ回復ドライブ復元の令和', 'した。ますした。ます'],
}

export async function measure() {
  await fill()
  console.log(
    `\n${'kind of query'.padEnd(34)}${['hits', 'p50 ms', 'p95 ms', 'max ms'].map((head) => head.padStart(9)).join('')}`,
  )
  const all: number[] = []
  for (const [kind, queries] of Object.entries(QUERIES)) {
    const times: number[] = []
    const totals: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      for (const query of queries) {
        const from = performance.now()
        const { total } = await search({ query, page: 1, limit: 20 })
        times.push(performance.now() - from)
        if (round === 0) totals.push(total)
      }
    }
    all.push(...times)
    print(kind, String(Math.max(...totals)), times)
  }
  print('all together', '', all)
}

function print(kind: string, hits: string, times: number[]) {
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1).padStart(9)
  console.log(`${kind.padEnd(34)}${hits.padStart(9)}${at(0.5)}${at(0.95)}${at(1)}`)
}

async function fill() {
  let written = 0
  let spent = 0
  for (let first = 1; first <= ARTICLES; first += BATCH) {
    const ids = Array.from({ length: BATCH }, (_, index) => first + index)
    const about = new Map(ids.map((id) => [id, topicsOf()]))
    const articles = ids.map((id) => ({
      id,
      title: words(24, about.get(id) ?? []),
      text: lines(1_500, about.get(id) ?? []),
    }))
    const comments = ids.flatMap((articleId) =>
      Array.from({ length: COMMENTS }, (_, index) => ({
        id: articleId * COMMENTS + index,
        articleId,
        text: lines(120, about.get(articleId) ?? []),
      })),
    )
    await inTransaction(async (tx) => {
      await tx.$executeRaw`
        insert into "Article" (id, status, path, "feedId", "publishedAt", "substantiveAt", "currentVersion")
        select id, 'published', '/bench/' || id, 'bench:' || id, at, at, 1
        from unnest(${ids}::int[]) as id, lateral (select timestamptz '2006-01-01' + id * interval '17 hours' as at) as moment`
      await tx.$executeRaw`
        insert into "Version" ("articleId", number, title, body, rendered, renderer, "plainText", excerpt)
        select id, 1, title, '{"type":"doc","content":[]}', '[]', 1, text, left(text, 120)
        from unnest(${ids}::int[], ${articles.map(({ title }) => title)}::text[], ${articles.map(({ text }) => text)}::text[])
          as given (id, title, text)`
      await tx.$executeRaw`
        insert into "Comment" (id, "articleId", status, name, text)
        select id, article, 'published', 'reader', text
        from unnest(${comments.map(({ id }) => id)}::int[], ${comments.map(({ articleId }) => articleId)}::int[],
          ${comments.map(({ text }) => text)}::text[]) as given (id, article, text)`
    })
    const from = performance.now()
    const rows = [
      ...articles.map(({ id, ...said }) =>
        searchDocumentRow({ kind: 'article', subjectId: id, articleId: id, ...said }),
      ),
      ...comments.map(({ id, ...said }) => searchDocumentRow({ kind: 'comment', subjectId: id, title: '', ...said })),
    ]
    await inTransaction((tx) => writeSearchDocuments(tx, rows))
    spent += performance.now() - from
    written += rows.length
  }
  console.log(`${written} documents, ${Math.round(written / (spent / 1000))} a second`)
  await db().$executeRaw`vacuum analyze`
}

// --- a vocabulary whose words are as unevenly common as those of a language -----------------------------------------

const KANJI = [
  ...'元復令和設定画面電源回転記憶装置操作手順作成起動停止更新追記確認保存選択表示接続無線印刷文字入力変換削除移動検索',
]
const RARE = [...'璃鷹鷺麒麟龍鳳凰蒼茜椿桔梗紫陽葵瑠琥珀']
const KATAKANA = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロワンドブプ']
const COMMON = ['の', 'は', 'を', 'に', 'が', 'で', 'と', 'ます', 'した', 'です', 'から', 'こと', 'する', 'いる']
/** What articles are about: each about three of these, the first ones most often. */
const TOPICS = [
  ...[
    'Windows 10',
    'Windows 8.1',
    '復元',
    '令和',
    'Outlook',
    '回復ドライブ',
    'PIN',
    'スタートメニュー',
    'safe mode',
    'メール',
  ],
  ...[
    'ネットワーク',
    'プリンター',
    'バックアップ',
    'ライセンス認証',
    'Internet Explorer',
    'エクスプローラー',
    'USB メモリ',
    '壁紙',
  ],
]
const EVERYWHERE = ['Windows', 'ありがとう']

/** Reproducible: the same numbers at every run. */
const { next: chance, oneOf } = seededChance(20150320)

const coined = Array.from({ length: 6_000 }, (_, rank) => {
  const alphabet = rank % 3 === 0 ? KATAKANA : rank % 97 === 0 ? RARE : KANJI
  return Array.from({ length: 2 + Math.floor(chance() * 3) }, () => oneOf(alphabet)).join('')
})
/** Rank by a power law, as words are used. */
const coinedWord = () => coined[Math.floor(coined.length * chance() ** 3)] ?? ''

/** Three topics, the first of the list far more often than the last. */
const topicsOf = () => Array.from({ length: 3 }, () => TOPICS[Math.floor(TOPICS.length * chance() ** 2)] ?? '')

/** A text of about so many characters, a word in twenty about one of the topics. */
function words(length: number, topics: string[]): string {
  let text = ''
  while (text.length < length) {
    const kind = chance()
    if (kind < 0.45) text += oneOf(COMMON)
    else if (kind < 0.945) text += coinedWord()
    else text += kind < 0.95 ? oneOf(EVERYWHERE) : oneOf(topics)
  }
  return text
}

function lines(length: number, topics: string[]): string {
  let text = ''
  while (text.length < length) text += `${words(30 + chance() * 60, topics)}。${chance() < 0.3 ? '\n' : ''}`
  return text
}
