import { expect, test } from 'vitest'
import { isDisguised } from './disguise'

test.each([
  'look [url=https://a.example]here[/url]',
  '<a href="https://a.example/">cheap</a>',
  '{Hello|Hi} there, nice {post|article}',
  '今なら c a s i n o で',
  'カ ジ ノ で 大 当 た り',
  'buy vi\u0430gra', // а of Cyrillic
])('%s is disguised', (text) => expect(isDisguised(text)).toBe(true))

test.each([
  'リンクは `<a href="…">` と書きます。',
  '```\nconst a = {x|y}\n```\nで型エラーになります。',
  'A と B と C を試しました。',
  'I am a b c learner',
  'Ελληνικά and English',
  '{ "a": 1 }',
])('%s is not', (text) => expect(isDisguised(text)).toBe(false))
