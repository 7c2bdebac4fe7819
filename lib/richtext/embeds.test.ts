import { expect, test } from 'vitest'
import { PROVIDERS, videoOf } from './embeds'

test.each([
  ['https://www.youtube.com/watch?v=abcdefghijk&t=10', 'youtube', 'abcdefghijk'],
  ['https://youtu.be/abcdefghijk?si=x', 'youtube', 'abcdefghijk'],
  ['//www.youtube-nocookie.com/embed/abcdefghijk', 'youtube', 'abcdefghijk'],
  ['https://vimeo.com/76979871', 'vimeo', '76979871'],
  ['http://embed.nicovideo.jp/watch/sm9', 'niconico', 'sm9'],
  ['https://dai.ly/x7tgad0', 'dailymotion', 'x7tgad0'],
])('%s', (address, provider, videoId) => {
  expect(videoOf(address)).toEqual({ provider, videoId })
})

test.each([
  '',
  'x',
  'https://www.youtube.com/',
  'https://www.youtube.com/embed/videoseries?list=PL0',
  'https://evil.example/www.youtube.com/embed/abcdefghijk',
  'https://youtube.com.evil.example/embed/abcdefghijk',
  'https://notyoutube.com/embed/abcdefghijk',
  'https://vimeo.com/about',
  'javascript:youtube.com/embed/abcdefghijk',
])('not a video: %s', (address) => {
  expect(videoOf(address)).toBeNull()
})

test('each id makes the address of its page, which is recognised again', () => {
  for (const [provider, id] of [
    ['youtube', 'abcdefghijk'],
    ['vimeo', '1'],
    ['niconico', 'sm9'],
    ['dailymotion', 'x1'],
  ] as const) {
    expect(videoOf(PROVIDERS[provider].page(id))).toEqual({ provider, videoId: id })
  }
})
