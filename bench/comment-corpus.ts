// Comments for the measuring of the filter: real ones and spam, in two languages, the same at every run. What the filter knows from
// its first day (lib/comments/examples) was written apart from them, and holds none.
import { examplesIn } from '@/lib/comments/examples'
import { type Chance, seededChance } from './chance'
import { NAMES_EN, REAL_EN, SPAM_EN } from './comments-en'
import { NAMES_JA, REAL_JA, SPAM_JA } from './comments-ja'
import { WRITTEN } from './comments-written'

/** Patterns by kind of comment. */
export type Kinds = Record<string, string[]>

export interface Sample {
  isSpam: boolean
  kind: string
  name: string
  url: string | null
  text: string
}

const SOURCES = {
  ja: { real: REAL_JA, spam: SPAM_JA, names: NAMES_JA },
  en: { real: REAL_EN, spam: SPAM_EN, names: NAMES_EN },
}
export type CorpusLanguage = keyof typeof SOURCES

/** Words that fill the patterns: the same for spam and real comments, but for the hosts of spam. */
const FILLINGS: Record<string, Record<CorpusLanguage, string[]>> = {
  device: {
    ja: [
      'ノートPC',
      'プリンター',
      'ルーター',
      'デスクトップ',
      'タブレット',
      'Surface',
      'ThinkPad',
      '外付けSSD',
      'モニター',
      'NAS',
    ],
    en: [
      'my laptop',
      'the printer',
      'a router',
      'my old desktop',
      'a tablet',
      'a ThinkPad',
      'an external disk',
      'the NAS',
    ],
  },
  os: {
    ja: ['Windows 10', 'Windows 11', 'Windows 8.1', 'macOS', 'Ubuntu', 'Android', 'iPad'],
    en: ['Windows 10', 'Windows 11', 'Windows 8.1', 'macOS', 'Ubuntu', 'Android', 'an iPad'],
  },
  part: {
    ja: [
      '回復ドライブ',
      'Wi-Fi',
      'IME',
      'スタートメニュー',
      'ドライバー',
      '電源オプション',
      'ブックマーク',
      '証明書',
      'キャッシュ',
      'ファイアウォール',
      'フォント',
      '通知',
    ],
    en: [
      'the recovery drive',
      'Wi-Fi',
      'the driver',
      'the start menu',
      'power options',
      'bookmarks',
      'the certificate',
      'the cache',
      'the firewall',
      'fonts',
      'notifications',
    ],
  },
  step: {
    ja: [
      'サインイン',
      '再起動',
      '詳細オプション',
      'ドライブの選択',
      '修復インストール',
      'バックアップ',
      'アップデート',
      'ペアリング',
    ],
    en: [
      'signing in',
      'the restart',
      'advanced options',
      'choosing the drive',
      'the repair install',
      'the backup',
      'pairing',
    ],
  },
  error: {
    ja: [
      'アクセスが拒否されました',
      '0x80070005',
      '見つかりません',
      '応答なし',
      '空き容量が不足しています',
      '0xc000000f',
      '接続できません',
    ],
    en: ['Access is denied', '0x80070005', 'not found', 'not responding', 'disk full', '0xc000000f', 'cannot connect'],
  },
  command: {
    ja: [
      'sfc /scannow',
      'ipconfig /flushdns',
      'powercfg /h off',
      'npm ci',
      'git pull --rebase',
      'sudo apt update',
      'chkdsk C: /f',
      'Get-AppxPackage',
    ],
    en: [
      'sfc /scannow',
      'ipconfig /flushdns',
      'powercfg /h off',
      'npm ci',
      'git pull --rebase',
      'sudo apt update',
      'chkdsk C: /f',
      'Get-AppxPackage',
    ],
  },
}
const SYLLABLES = ['ka', 'mi', 'to', 'ra', 'ne', 'so', 'vi', 'lo', 'be', 'du', 'fa', 'zu', 'pi', 'ho']
const SHADY_ENDS = [
  '-shop.example',
  '.top.example',
  '-bonus.example',
  '24.example',
  '.example',
  '-jp.example',
  'online.example',
]

/** Comments that were written out one by one, by no pattern and without a like among the examples that the filter begins with. */
export const written = (language: CorpusLanguage): Sample[] =>
  [...examplesIn(WRITTEN[language].spam, true), ...examplesIn(WRITTEN[language].real, false)].map((example) => ({
    ...example,
    kind: example.text.slice(0, 24),
  }))

/** Which patterns: those that the filter's numbers were chosen by, or those that its figures are told of. */
export type Half = 'choosing' | 'telling'
/** What a moderator decides about, or what is judged after that: what is written out stands in one of them only. */
export type Use = 'taught' | 'tested'

interface Drawn {
  language: CorpusLanguage
  half: Half
  use: Use
}

/** @param seed two corpora of different seeds share patterns, not fillings */
export function corpus(drawn: Drawn, size: number, seed: number): Sample[] {
  const chance = seededChance(seed)
  const sources = sourcesOf(drawn)
  return Array.from({ length: size }, (_, at) => sample(sources, drawn.language, at % 2 === 0, chance))
}

function sourcesOf({ language, half, use }: Drawn) {
  const { real, spam, names } = SOURCES[language]
  const part = (kinds: Kinds): Kinds =>
    Object.fromEntries(
      Object.entries(kinds).flatMap(([kind, patterns]) => {
        const mine = patterns.filter((_, at) => (at % 2 === 0) === (half === 'choosing'))
        const isFor = (at: number) => (at % 2 === 0) === (use === 'taught')
        const written = mine.filter(isWrittenOut).filter((_, at) => isFor(at))
        const all = [...mine.filter((pattern) => !isWrittenOut(pattern)), ...written]
        return all.length > 0 ? [[kind, all]] : []
      }),
    )
  return { real: part(real), spam: part(spam), names }
}

const isWrittenOut = (pattern: string) => !/[{<]/.test(pattern)

function sample(
  { real, spam, names }: ReturnType<typeof sourcesOf>,
  language: CorpusLanguage,
  isSpam: boolean,
  chance: Chance,
): Sample {
  const [kind, patterns] = chance.oneOf(Object.entries(isSpam ? spam : real))
  const hasSite = chance.next() < (isSpam ? 0.6 : 0.25)
  const sentence = () => filled(chance.oneOf(patterns), language, chance)
  // people write more than one sentence, of more than one kind; some spam copies a real comment and adds to it
  const others = Object.values(real).flat()
  const more = chance.next() < (isSpam ? 0.15 : 0.4) ? filled(chance.oneOf(others), language, chance) : ''
  return {
    ...{ isSpam, kind, name: chance.oneOf(isSpam ? names.spam : names.real) },
    url: hasSite ? `https://${filled(isSpam ? '<shady>' : '<host>', language, chance)}/` : null,
    text: [isSpam ? more : sentence(), isSpam ? sentence() : more].filter(Boolean).join('\n'),
  }
}

const CHOICE = /\{([^{}]*)\}/
const FILLING = /<(\w+)>/g

function filled(pattern: string, language: CorpusLanguage, chance: Chance): string {
  let text = pattern
  for (let found = CHOICE.exec(text); found; found = CHOICE.exec(text))
    text = text.replace(CHOICE, () => chance.oneOf((found?.[1] ?? '').split('|')))
  return text.replace(FILLING, (_, name: string) => {
    const words = FILLINGS[name]
    return words ? chance.oneOf(words[language]) : coined(name, chance)
  })
}

function coined(name: string, chance: Chance): string {
  const word = (syllables: number) => Array.from({ length: syllables }, () => chance.oneOf(SYLLABLES)).join('')
  if (name === 'number') return String(1 + Math.floor(chance.next() * 9))
  if (name === 'word') return word(3)
  if (name === 'slug') return `${word(2)}-${word(2)}`
  return name === 'host' ? `${word(3)}.example` : word(2 + Math.floor(chance.next() * 2)) + chance.oneOf(SHADY_ENDS)
}
