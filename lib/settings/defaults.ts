import { env } from '@/lib/env'
import type { Language } from '@/lib/i18n/translator'
import type { Settings } from './input'
import { SIDE_PARTS } from './sidebar'

export const DEFAULT_PATH_PATTERN = '/{yyyy}/{MM}/{slug}'

/** What holds while the owner has said nothing else. */
export const defaultsIn = (language: Language): Settings => ({
  title: language === 'ja' ? '無題のブログ' : 'Untitled blog',
  tagline: '',
  language,
  timeZone: env().TIME_ZONE,
  perPage: 20,
  dateStyle: 'dots',
  showWeekday: false,
  sidebar: SIDE_PARTS.filter((part) => part !== 'search'), // it stands at the head of every page
  pathPattern: DEFAULT_PATH_PATTERN,
  showHistory: false,
  tellAge: true,
  commentPolicy: 'open',
  commentDays: 0,
  commentModeration: 'all',
  moderatorLetters: 'each',
  blockedWords: '',
  receiveWebmentions: true,
  checkLinks: true,
  sendWebmentions: true,
  feedText: 'full',
})
