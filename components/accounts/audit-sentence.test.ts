import { expect, test } from 'vitest'
import { auditSentence } from './audit-sentence'

const HANAKO = '山田 花子'

test.each([
  [
    { who: HANAKO, verb: 'publish', subject: 'article 12', name: 'Windows 8.1' },
    '山田 花子 が記事「Windows 8.1」を公開しました',
    '山田 花子 published the article “Windows 8.1”',
  ],
  [
    { who: HANAKO, verb: 'append', subject: 'article 12 addendum 2', name: '' },
    '山田 花子 が記事「」に追記しました',
    '山田 花子 appended to the article “”',
  ],
  [
    { who: null, verb: 'resetLink', subject: 'member 3', name: '太郎' },
    'コマンドライン が太郎のパスワード再設定リンクを作りました',
    'The command line made a password link for 太郎',
  ],
  [
    { who: HANAKO, verb: 'delete', subject: 'article 12', name: null },
    '山田 花子 が記事 12をごみ箱に入れました',
    '山田 花子 put article 12 into the bin',
  ],
  [
    { who: HANAKO, verb: 'invite', subject: 'role editor', name: null },
    '山田 花子 が招待リンクを作りました（編集者）',
    '山田 花子 made an invitation (editor)',
  ],
  [
    { who: HANAKO, verb: 'change', subject: 'settings', name: null },
    '山田 花子 が設定を変えました',
    '山田 花子 changed the settings',
  ],
  [
    { who: HANAKO, verb: 'import', subject: '1200 redirects', name: null },
    '山田 花子 が転送 1,200 件を取り込みました',
    '山田 花子 imported 1,200 redirects',
  ],
  [
    { who: HANAKO, verb: 'remove', subject: 'media old photo.jpg', name: null },
    '山田 花子 が「old photo.jpg」を削除しました',
    '山田 花子 removed “old photo.jpg”',
  ],
  [
    { who: HANAKO, verb: 'enterByProvider', subject: 'member 3', name: HANAKO },
    '山田 花子 が外部のアカウントでログインしました',
    '山田 花子 signed in with an account elsewhere',
  ],
  [
    { who: HANAKO, verb: 'unheardOf', subject: 'thing 1', name: null },
    '山田 花子 が操作しました（unheardOf thing 1）',
    '山田 花子 did “unheardOf” (thing 1)',
  ],
])('%j', (line, japanese, english) => {
  expect(auditSentence(line, 'ja')).toBe(japanese)
  expect(auditSentence(line, 'en')).toBe(english)
})
