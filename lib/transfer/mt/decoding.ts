import { isUtf8 } from 'node:buffer'
import { ExportFault } from '@/lib/transfer/fault'

/** A file's text and the encoding it was read by, as people call it. */
export interface DecodedText {
  text: string
  encoding: string
}

/** What people write for `--encoding`, where it differs from the names that TextDecoder knows. */
const ALIASES: Record<string, string> = {
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  eucjp: 'euc-jp',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
}

/** The WHATWG's `shift_jis` is Windows-31J: it knows ①, ㈱ and both wave dashes. */
const SPOKEN: Record<string, string> = { shift_jis: 'Windows-31J (Shift_JIS)', 'euc-jp': 'EUC-JP', 'utf-8': 'UTF-8' }

const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const ARCHIVES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
]

/** A reading of bytes as Japanese is believed from here, and preferred to another when it is better by the margin. */
const PLAUSIBLE = 0.35
const MARGIN = 0.25

/**
 * Decodes a whole export at once: a guess for each entry would mix encodings within one blog.
 * Order: what was asked for; byte order mark; UTF-16 by its zeros; strict UTF-8; Windows-31J or EUC-JP by what they yield.
 * @param asked the name of an encoding, when the person at the terminal knows better
 * @throws ExportFault when the bytes are not what they were said to be, or nothing that can be told
 */
export function decodeExport(bytes: Uint8Array, asked?: string): DecodedText {
  if (ARCHIVES.some((signature) => beginsWith(bytes, signature))) throw new ExportFault('fault-archive')
  const told = asked ? encodingNamed(asked) : encodingMarked(bytes)
  if (told) return decodeAs(bytes, told)
  const wide = encodingByZeros(bytes)
  if (wide) return decodeAs(bytes, wide)
  if (bytes.includes(0)) throw new ExportFault('fault-binary', { line: lineOfByte(bytes, bytes.indexOf(0)) })
  if (isUtf8(bytes)) return decodeAs(bytes, includesEscape(bytes) ? 'iso-2022-jp' : 'utf-8')
  refuseBrokenUtf8(bytes)
  return decodeJapanese(bytes)
}

function encodingNamed(asked: string): string {
  const name = ALIASES[asked.toLowerCase().replaceAll('_', '-')] ?? ALIASES[asked.toLowerCase()] ?? asked
  try {
    return new TextDecoder(name === 'windows-31j' ? 'shift_jis' : name).encoding
  } catch {
    throw new ExportFault('fault-encoding-unknown', { encoding: asked })
  }
}

const encodingMarked = (bytes: Uint8Array) => BYTE_ORDER_MARKS.find(([mark]) => beginsWith(bytes, mark))?.[1]

/** Keys and markup are ASCII: in UTF-16 nearly every second byte of an export's beginning is zero. */
function encodingByZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 16) return null
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 8 && even < odd / 8) return 'utf-16le'
  return even > sample.length / 8 && odd < even / 8 ? 'utf-16be' : null
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = strictly(bytes, encoding)
  if (text !== null) return { text, encoding: SPOKEN[encoding] ?? encoding }
  throw new ExportFault('fault-encoding-lies', {
    encoding: SPOKEN[encoding] ?? encoding,
    line: firstBadLine(bytes, encoding),
  })
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Text that is UTF-8 nearly everywhere is UTF-8 with a damage, not Japanese in an older encoding. */
function refuseBrokenUtf8(bytes: Uint8Array) {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\ufffd').length - 1
  const whole = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  if (whole > broken * 4) {
    throw new ExportFault('fault-encoding-broken', { encoding: 'UTF-8', line: firstBadLine(bytes, 'utf-8') })
  }
}

function decodeJapanese(bytes: Uint8Array): DecodedText {
  const readings = ['shift_jis', 'euc-jp'].flatMap((encoding) => {
    const text = strictly(bytes, encoding)
    return text === null ? [] : [{ encoding, text, score: japaneseness(text) }]
  })
  const [best, second] = readings.sort((one, other) => other.score - one.score)
  if (!best || best.score < PLAUSIBLE) {
    throw new ExportFault('fault-encoding-none', {
      utf8: firstBadLine(bytes, 'utf-8'),
      sjis: firstBadLine(bytes, 'shift_jis'),
      euc: firstBadLine(bytes, 'euc-jp'),
    })
  }
  if (second && best.score - second.score < MARGIN) {
    throw new ExportFault('fault-encoding-ambiguous', { one: preview(best.text), other: preview(second.text) })
  }
  return { text: best.text, encoding: SPOKEN[best.encoding] ?? best.encoding }
}

/** How much of what is not ASCII is what Japanese people write: 1 is all of it, half-width kana speak against it. */
function japaneseness(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const foreign = count(/[^\0-\x7f]/g)
  if (foreign === 0) return 0
  const usual = count(/[ぁ-ゖァ-ヶー、。・「」『』！？（）～〜\u3000]/g) + count(/[一-龠々]/g) * 0.6
  const unusual = count(/[\uff61-\uff9f\ue000-\uf8ff\ufffd\x80-\xff]/g)
  return (usual - unusual) / foreign
}

/** Three titles, so that a person can see which reading is the right one. */
const preview = (text: string) =>
  [...text.matchAll(/^TITLE: (.+?)\r?$/gm)]
    .slice(0, 3)
    .map(([, title]) => `「${title}」`)
    .join(' ')

/** The line of the first character that the encoding cannot read; 0 when it reads everything. */
function firstBadLine(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes)
  const at = text.indexOf('\ufffd')
  return at < 0 ? 0 : text.slice(0, at).split('\n').length
}

const beginsWith = (bytes: Uint8Array, signature: number[]) => signature.every((byte, at) => bytes[at] === byte)

const lineOfByte = (bytes: Uint8Array, at: number) =>
  bytes.subarray(0, at).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1)

/** ISO-2022-JP is ASCII to a machine; it switches to kanji by ESC $. */
const includesEscape = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('\x1b$')
