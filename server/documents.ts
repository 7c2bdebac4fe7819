import { Parser } from 'htmlparser2'
import { THEME_SCRIPT } from '@/lib/theme'
import { hashOf } from './security'
import type { Seen, Sheet } from './sheet'

/** An anonymous reader's page: HTML with the rules that it needs, the small script, and nothing of the framework's. */
export interface Document {
  html: string
  /** Hash of its rules. Null when they are not in it: then it names style sheets. */
  rulesHash: string | null
  /** Hashes of the style attributes in it, and of the scripts that stand in it, as a Content Security Policy names them. */
  styleHashes: string[]
  scriptHashes: string[]
  /** Where sites elsewhere tell that they link to it; null when it takes no mentions. */
  webmention: string | null
}

export interface Assets {
  /** Null for a style sheet that cannot stand in a page. */
  sheetOf(href: string): Sheet | null
  /** The address by which a script of ours is kept for ever. */
  scriptOf(src: string): string
}

/** Scripts that are part of the page: ours, and blocks of data. The rest is the framework's. */
const OUR_SCRIPT = '/reader.js'
const DATA_BLOCKS = new Set(['application/ld+json', 'speculationrules'])

interface Cut {
  from: number
  to: number
  put?: string
}

/** What a block of a body is known by (lib/richtext): only some are led to, and the studio knows the others. */
const BLOCK_ID = /^b-[0-9a-z]{8}$/

/**
 * Takes out of a page what only the framework needs: its scripts and their preloads, the page's second copy as flight data,
 * the comments that mark React's boundaries; and the ids of blocks that no link of the page leads to. In the place of its style
 * sheets it gets those of their rules that it has a use for. What remains is copied byte for byte.
 * @returns null when the page is not whole without the framework's scripts, since parts of it stand in templates
 */
export function documentOf(html: string, assets: Assets): Document | null {
  const { cuts, sheets, themeScriptEnd, seen, blocks, linked, styles, scripts, webmention, isWhole } = surveyOf(
    html,
    assets,
  )
  if (!isWhole) return null
  const parts = sheets.map(({ href }) => assets.sheetOf(href)?.rulesFor(seen))
  const rules = parts.length === 0 || parts.includes(undefined) ? null : parts.join('')
  if (rules !== null) {
    const at = themeScriptEnd ?? sheets[0]?.from ?? 0
    cuts.push(...sheets, { from: at, to: at, put: `<style>${rules}</style>` })
  }
  for (const { id, from, to } of blocks) if (!linked.has(id)) cuts.push(attributeIn(html, ` id="${id}"`, from, to))
  return {
    html: withCuts(html, cuts),
    rulesHash: rules === null ? null : hashOf(rules),
    styleHashes: [...styles].map(hashOf),
    scriptHashes: [...scripts].map(hashOf),
    webmention,
  }
}

function attributeIn(html: string, attribute: string, from: number, to: number): Cut {
  const at = html.slice(from, to).indexOf(attribute)
  return at < 0 ? { from, to: from } : { from: from + at, to: from + at + attribute.length }
}

interface Survey {
  cuts: Cut[]
  sheets: (Cut & { href: string })[]
  themeScriptEnd: number | undefined
  seen: Seen
  /** Tags of blocks with their ids, and the ids that links lead to. */
  blocks: (Cut & { id: string })[]
  linked: Set<string>
  styles: Set<string>
  /** Those that a browser obeys: data for others need no hash. */
  scripts: Set<string>
  webmention: string | null
  isWhole: boolean
}

function surveyOf(html: string, assets: Assets): Survey {
  const survey: Survey = {
    cuts: [],
    sheets: [],
    themeScriptEnd: undefined,
    seen: { names: new Set(), attributes: new Set() },
    blocks: [],
    linked: new Set(),
    styles: new Set(),
    scripts: new Set(),
    webmention: null,
    isWhole: true,
  }
  let script: { from: number; type: string | undefined; ours: boolean; text: string } | undefined
  let emptyFrom: number | undefined
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const tag: Cut = { from: parser.startIndex, to: parser.endIndex + 1 }
      emptyFrom = undefined
      note(survey.seen, name, attributes)
      if (attributes.style) survey.styles.add(attributes.style)
      if (isHole(name, attributes)) survey.isWhole = false
      if (name === 'div' && Object.keys(attributes).join() === 'hidden') emptyFrom = tag.from
      if (name === 'script') {
        script = { from: tag.from, type: attributes.type, ours: isOurs(attributes), text: '' }
        if (attributes.src === OUR_SCRIPT)
          survey.cuts.push({ ...tag, put: `<script src="${assets.scriptOf(OUR_SCRIPT)}" defer="">` })
      }
      if (name === 'link' && attributes.rel === 'preload' && attributes.as === 'script') survey.cuts.push(tag)
      if (name === 'link' && attributes.rel === 'webmention') survey.webmention ??= attributes.href ?? null
      if (name === 'link' && attributes.rel === 'stylesheet')
        survey.sheets.push({ ...tag, href: attributes.href ?? '' })
      if (BLOCK_ID.test(attributes.id ?? '')) survey.blocks.push({ ...tag, id: attributes.id ?? '' })
      if (attributes.href?.startsWith('#')) survey.linked.add(attributes.href.slice(1))
    },
    ontext(text) {
      emptyFrom = undefined
      if (script) script.text += text
    },
    oncomment() {
      survey.cuts.push({ from: parser.startIndex, to: parser.endIndex + 1 })
    },
    onclosetag(name) {
      const end = html.indexOf('>', parser.endIndex) // an end tag may hold a space
      const to = end < 0 ? html.length : end + 1
      if (name === 'script' && script) {
        const isTheme = script.text === THEME_SCRIPT && !script.ours
        if (isTheme) survey.themeScriptEnd = to
        if (isTheme || script.type === 'speculationrules') survey.scripts.add(script.text)
        else if (!script.ours) survey.cuts.push({ from: script.from, to })
        script = undefined
      }
      // where React would put metadata that came late
      if (name === 'div' && emptyFrom !== undefined) survey.cuts.push({ from: emptyFrom, to })
      emptyFrom = undefined
    },
  })
  parser.end(html)
  return survey
}

type Attributes = Record<string, string>

/** `data-wears` names elements and classes that a script may bring into the page. */
function note({ names, attributes: known }: Seen, name: string, attributes: Attributes): void {
  names.add(name)
  for (const attribute in attributes) known.add(attribute)
  for (const words of [attributes.class, attributes['data-wears']])
    for (const word of words?.split(' ') ?? []) names.add(word)
}

const isOurs = ({ src, type }: Attributes) => src === OUR_SCRIPT || (type !== undefined && DATA_BLOCKS.has(type))

/** Places that React fills, or fills from, by script (react-dom: `B:` boundaries, `S:` segments, `P:` placeholders). */
const isHole = (name: string, { id = '' }: Attributes) => /^(?:template|div)$/.test(name) && /^[BSP]:/.test(id)

/** What is put in comes before what is cut out there, the longer of two before the shorter. */
const inOrder = (one: Cut, other: Cut) =>
  one.from - other.from || Number(other.from === other.to) - Number(one.from === one.to) || other.to - one.to

function withCuts(html: string, cuts: Cut[]): string {
  let at = 0
  let kept = ''
  for (const { from, to, put = '' } of cuts.sort(inOrder)) {
    if (from < at) continue // inside of one that was cut already
    kept += html.slice(at, from) + put
    at = to
  }
  return kept + html.slice(at)
}
