import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'

/** An anonymous reader's page: HTML, one style sheet, the small script, and nothing of the framework's. */
export interface Document {
  html: string
  /** Hashes of the style attributes in it, as a Content Security Policy names them. */
  styleHashes: string[]
}

export interface Assets {
  /** One address for these style sheets in this order. */
  sheetOf(hrefs: string[]): string
  /** The address by which a script of ours is kept for ever. */
  scriptOf(src: string): string
}

/** Scripts that are part of the page: ours by file, and blocks of data. The rest is the framework's. */
const OUR_SCRIPT = '/reader.js'
const DATA_BLOCKS = new Set(['application/ld+json', 'speculationrules'])

interface Cut {
  from: number
  to: number
  put?: string
}

/**
 * Takes out of a page what only the framework needs: its scripts and their preloads, the page's second copy as flight data,
 * the comments that mark React's boundaries. What remains is copied byte for byte.
 * @returns null when the page is not whole without the framework's scripts, since parts of it stand in templates
 */
export function documentOf(html: string, assets: Assets): Document | null {
  const { cuts, sheets, styles, isWhole } = surveyOf(html, assets)
  if (!isWhole) return null
  const [first, ...others] = sheets
  if (first) {
    cuts.push({ ...first, put: `<link rel="stylesheet" href="${assets.sheetOf(sheets.map(({ href }) => href))}"/>` })
    cuts.push(...others)
  }
  return { html: withCuts(html, cuts), styleHashes: [...styles].map(hashOf) }
}

interface Survey {
  cuts: Cut[]
  sheets: (Cut & { href: string })[]
  styles: Set<string>
  isWhole: boolean
}

function surveyOf(html: string, assets: Assets): Survey {
  const survey: Survey = { cuts: [], sheets: [], styles: new Set(), isWhole: true }
  let script: { from: number; ours: boolean } | undefined
  let emptyFrom: number | undefined
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const tag: Cut = { from: parser.startIndex, to: parser.endIndex + 1 }
      emptyFrom = undefined
      if (attributes.style) survey.styles.add(attributes.style)
      if (isHole(name, attributes)) survey.isWhole = false
      if (name === 'div' && Object.keys(attributes).join() === 'hidden') emptyFrom = tag.from
      if (name === 'script') {
        script = { from: tag.from, ours: isOurs(attributes) }
        if (attributes.src === OUR_SCRIPT)
          survey.cuts.push({ ...tag, put: `<script src="${assets.scriptOf(OUR_SCRIPT)}">` })
      }
      if (name === 'link' && attributes.rel === 'preload' && attributes.as === 'script') survey.cuts.push(tag)
      if (name === 'link' && attributes.rel === 'stylesheet')
        survey.sheets.push({ ...tag, href: attributes.href ?? '' })
    },
    ontext() {
      emptyFrom = undefined
    },
    oncomment() {
      survey.cuts.push({ from: parser.startIndex, to: parser.endIndex + 1 })
    },
    onclosetag(name) {
      const end = html.indexOf('>', parser.endIndex) // an end tag may hold a space
      const to = end < 0 ? html.length : end + 1
      if (name === 'script' && script && !script.ours) survey.cuts.push({ from: script.from, to })
      // where React would put metadata that came late
      if (name === 'div' && emptyFrom !== undefined) survey.cuts.push({ from: emptyFrom, to })
      emptyFrom = undefined
    },
  })
  parser.end(html)
  return survey
}

type Attributes = Record<string, string>

const isOurs = ({ src, type }: Attributes) => src === OUR_SCRIPT || (type !== undefined && DATA_BLOCKS.has(type))

/** Places that React fills, or fills from, by script (react-dom: `B:` boundaries, `S:` segments, `P:` placeholders). */
const isHole = (name: string, { id = '' }: Attributes) => /^(?:template|div)$/.test(name) && /^[BSP]:/.test(id)

function withCuts(html: string, cuts: Cut[]): string {
  let at = 0
  let kept = ''
  for (const { from, to, put = '' } of cuts.sort((one, other) => one.from - other.from || other.to - one.to)) {
    if (to <= at) continue // inside of one that was cut already
    kept += html.slice(at, from) + put
    at = to
  }
  return kept + html.slice(at)
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
