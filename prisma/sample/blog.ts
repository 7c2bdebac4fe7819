import { feedReader } from './articles/2013-06-feed-reader'
import { windows81 } from './articles/2013-10-windows-8-1'
import { postcardPrinting } from './articles/2013-12-postcard-printing'
import { windowsXp } from './articles/2014-04-windows-xp'
import { passwordRules } from './articles/2014-07-password-rules'
import { batteryReport } from './articles/2014-09-battery-report'
import { ieCompatibilityView } from './articles/2014-11-ie-compatibility-view'
import { appPassword } from './articles/2015-03-app-password'
import { windows10Free } from './articles/2015-08-windows-10-free'
import { kanaInput } from './articles/2015-11-kana-input'
import { excelLeadingZero } from './articles/2016-02-excel-leading-zero'
import { wordLineSpacing } from './articles/2016-07-word-line-spacing'
import { iphoneBackup } from './articles/2016-09-iphone-backup'
import { wifiBands } from './articles/2016-11-wifi-bands'
import { ransomware } from './articles/2017-05-ransomware'
import { imeDictionary } from './articles/2017-10-ime-dictionary'
import { googlePhotos } from './articles/2017-12-google-photos'
import { notSecure } from './articles/2018-07-not-secure'
import { clipboardHistory } from './articles/2018-11-clipboard-history'
import { reiwa } from './articles/2019-04-reiwa'
import { windows7Moving } from './articles/2019-11-windows-7-moving'
import { videoCall } from './articles/2020-04-video-call'
import { windows11Check } from './articles/2021-10-windows-11-check'
import { threeGEnd } from './articles/2022-03-3g-end'
import { edgeIeMode } from './articles/2022-06-edge-ie-mode'
import { supportScam } from './articles/2023-06-support-scam'
import { wordpad } from './articles/2024-10-wordpad'
import { about } from './articles/about'
import type { SampleArticle } from './story'

export const TITLE = '窓辺のパソコン相談室'
export const TAGLINE = '困ったときの手順を、日付つきで'

/** In the order of time. */
export const ARTICLES: SampleArticle[] = [
  about,
  feedReader,
  windows81,
  postcardPrinting,
  windowsXp,
  passwordRules,
  batteryReport,
  ieCompatibilityView,
  appPassword,
  windows10Free,
  kanaInput,
  excelLeadingZero,
  wordLineSpacing,
  iphoneBackup,
  wifiBands,
  ransomware,
  imeDictionary,
  googlePhotos,
  notSecure,
  clipboardHistory,
  reiwa,
  windows7Moving,
  videoCall,
  windows11Check,
  threeGEnd,
  edgeIeMode,
  supportScam,
  wordpad,
]
