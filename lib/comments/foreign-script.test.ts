import { expect, test } from 'vitest'
import { isForeign } from './foreign-script'

const text = (text: string, url: string | null = null) => ({ text, url })

test.each([
  ['ありがとうございます。Windows 11 でも動きました。', null, false],
  ['Thanks a lot, this fixed my laptop right away.', null, false],
  ['Best prices here: https://shop.example/', 'https://shop.example/', true],
  ['Купить недорого с доставкой', null, true],
  ['온라인 카지노 추천 가입 첫충 보너스', null, true],
  ['优质手表批发代购微信质量保证全国包邮欢迎咨询诚信经营多年老店', null, true],
  ['再起動後表示変更不可、要再設定。', null, false],
  ['спасибо', null, false],
  ['```\nsudo apt update && sudo apt upgrade\n```', 'https://me.example/', false],
])('on a Japanese blog %s: %s', (said, url, is) => expect(isForeign(text(said, url), 'ja')).toBe(is))

test.each([
  ['Thanks, this worked on my laptop.', false],
  ['Купить недорого с доставкой', true],
  ['ありがとうございます。Windows でも動きました。', true],
])('on an English one %s: %s', (said, is) => expect(isForeign(text(said), 'en')).toBe(is))
