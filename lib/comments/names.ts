import { fold } from '@/lib/text'

/** Letters of other scripts that look like Latin ones, and kana that look like kanji (Unicode UTS #39 calls them confusable). */
const LOOK_ALIKES: [from: string, to: string][] = [
  ['аеорсхуіјѕһԁԛԝӏѵвгкмнтьпи', 'aeopcxyijshdqwlvbrkmhtbnu'],
  ['αβεικνορτυχγωηϲ', 'abeiknoptuxywnc'],
  ['01|!iıɑɡ', 'olllllag'],
  ['一二口力工八夕卜', 'ーにろかえはたと'],
]
const ALIKE = new Map(
  LOOK_ALIKES.flatMap(([from, to]) => [...from].map((letter, at) => [letter, [...to][at] ?? letter])),
)

/** What somebody adds to a name to be taken for whoever runs the blog. */
const ROLES = [
  '筆者',
  '著者',
  '作者',
  '本人',
  '管理人',
  '管理者',
  '編集者',
  '投稿者',
  '公式',
  'author',
  'admin',
  'administrator',
  'owner',
  'editor',
  'official',
  'さん',
  '様',
]

/** How a name looks: two that a reader cannot tell apart at a glance have one. */
export function lookOf(name: string): string {
  const bare = fold(name.normalize('NFKD').replace(/(?![\u3099\u309a])\p{M}/gu, ''))
  return [...bare]
    .map((letter) => ALIKE.get(letter) ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}ー]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
}

const ROLE_LOOKS = ROLES.map(lookOf).sort((one, other) => other.length - one.length)

/**
 * Whether a reader with this name would be taken for one of those who write the blog: the name looks like theirs, alone or
 * with a role beside it, or it is nothing but a role.
 */
export function passesForOther(name: string, taken: string[]): boolean {
  const look = lookOf(name)
  const bare = ROLE_LOOKS.reduce((left, role) => left.replaceAll(role, ''), look)
  if (bare === '' && look !== '') return true
  return taken.map(lookOf).some((other) => other !== '' && (look === other || bare === other))
}
