import type { BodyMark } from '@/lib/richtext/body'
import { isPlainGround, isPlainInk, parseColor } from '@/lib/richtext/colors'
import { withMark, withoutMark } from '@/lib/richtext/reading/marks'
import type { Align } from '@/lib/richtext/reading/reading'
import { declarations } from '@/lib/richtext/sanitizing/styles'

/** What an inline style means for us. */
export interface Style {
  align: Align | null
  isHidden: boolean
  preserve: boolean
  float: 'left' | 'right' | null
  /** `#rrggbb` of a ground that is not the page's own. */
  ground: string | null
  hasBorder: boolean
  /** Sentences about what was visible and is not kept. */
  lost: string[]
  /** Applies bold, italic, colour and the like. */
  applied: (marks: readonly BodyMark[]) => readonly BodyMark[]
}

const known = new Map<string, Style>()
const REMEMBERED = 500

/** Reads an inline style. The same few strings come again and again in an export, hence remembered. */
export function styleOf(text: string): Style {
  const remembered = known.get(text)
  if (remembered) return remembered
  const style = read(text)
  if (known.size >= REMEMBERED) known.clear()
  known.set(text, style)
  return style
}

type Step = (marks: readonly BodyMark[]) => readonly BodyMark[]

function read(text: string): Style {
  const steps: Step[] = []
  const style: Style = {
    align: null,
    isHidden: false,
    preserve: false,
    float: null,
    ground: null,
    hasBorder: false,
    lost: [],
    applied: (marks) => steps.reduce((done, step) => step(done), marks),
  }
  for (const [property, value] of declarations(text)) {
    if (Object.hasOwn(READERS, property)) READERS[property]?.(value, style, steps)
  }
  return style
}

const add =
  (type: string): Step =>
  (marks) =>
    withMark(marks, type)
const remove =
  (type: string): Step =>
  (marks) =>
    withoutMark(marks, type)

const READERS: Record<string, (value: string, style: Style, steps: Step[]) => void> = {
  'text-align': (value, style) => {
    style.align = alignOf(value)
  },
  'font-weight': (value, _, steps) => {
    if (/^bold|^[6-9]00$/.test(value)) steps.push(add('bold'))
    else if (/^(normal|lighter|[1-5]00)$/.test(value)) steps.push(remove('bold'))
  },
  'font-style': (value, _, steps) => {
    if (/^(italic|oblique)/.test(value)) steps.push(add('italic'))
    else if (value === 'normal') steps.push(remove('italic'))
  },
  'text-decoration': decoration,
  'text-decoration-line': decoration,
  'vertical-align': (value, _, steps) => {
    if (value === 'super') steps.push(add('superscript'))
    else if (value === 'sub') steps.push(add('subscript'))
  },
  color: (value, style, steps) => {
    const color = parseColor(value)
    if (color === null) return
    if (isPlainInk(color)) steps.push(remove('textColor'))
    else if (isPlainGround(color)) style.lost.push('White text is shown in the colour of the page’s own text.')
    else steps.push((marks) => withMark(marks, 'textColor', { color }))
  },
  'background-color': ground,
  background: ground,
  'font-size': (value, style, steps) => {
    if (isSmall(value)) steps.push(add('small'))
    else if (!/^(medium|inherit|initial|1em|1rem|100%)$/.test(value)) style.lost.push('Sizes of text were not kept.')
  },
  'font-family': (_, style) => {
    style.lost.push('Typefaces were not kept.')
  },
  display: (value, style) => {
    style.isHidden ||= value === 'none'
  },
  visibility: (value, style) => {
    style.isHidden ||= value === 'hidden'
  },
  'white-space': (value, style) => {
    style.preserve = value.startsWith('pre')
  },
  float: (value, style) => {
    style.float = value === 'left' || value === 'right' ? value : null
  },
  border: bordered,
  'border-style': bordered,
  'border-width': bordered,
  'border-left': bordered,
}

function decoration(value: string, _: Style, steps: Step[]): void {
  if (value.includes('underline')) steps.push(add('underline'))
  if (value.includes('line-through')) steps.push(add('strike'))
  if (value === 'none') steps.push(remove('underline'), remove('strike'))
}

function ground(value: string, style: Style): void {
  if (value.includes('url(')) style.lost.push('Background pictures were not kept.')
  const color = parseColor(value) ?? parseColor(/#[0-9a-f]{3,6}|rgba?\([^)]*\)|[a-z]+/.exec(value)?.[0] ?? '')
  style.ground = color === null || isPlainGround(color) ? null : color
}

function bordered(value: string, style: Style): void {
  style.hasBorder = !/\bnone\b|\bhidden\b|(^|\s)0(px|em)?(\s|$)/.test(value)
}

function isSmall(size: string): boolean {
  if (/^(smaller|small|x-small|xx-small)$/.test(size)) return true
  const relative = /^([\d.]+)(em|rem|%)$/.exec(size)
  return relative !== null && Number(relative[1]) <= (relative[2] === '%' ? 90 : 0.9)
}

/** An alignment as CSS or an old `align` attribute names it. */
export function alignOf(value: string): Align | null {
  const word = value.trim().toLowerCase()
  if (word === 'middle') return 'center'
  if (word === 'end') return 'right'
  if (word === 'start') return 'left'
  return word === 'left' || word === 'center' || word === 'right' || word === 'justify' ? word : null
}
