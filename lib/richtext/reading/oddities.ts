import type { Element } from 'hast'
import { toText } from 'hast-util-to-text'
import { videoOf } from '@/lib/richtext/embeds'
import type { Flow } from '@/lib/richtext/reading/flow'
import { attribute, type Context, type Reading } from '@/lib/richtext/reading/reading'

/** Reads a field outside of a form: only what is written in it can be kept. */
export function readInput(element: Element, flow: Flow, context: Context, reading: Reading): void {
  const type = attribute(element, 'type')
  if (type === 'hidden') return
  reading.report('A field of a form was dropped.')
  const value = attribute(element, 'value')
  if (value && !/^(checkbox|radio|password|file|image)$/.test(type ?? '')) flow.text(value, context)
}

/** Reads the words of a drawing or formula, which itself could run scripts. */
export function readDrawing(element: Element, flow: Flow, context: Context, reading: Reading): void {
  reading.report(`A <${element.tagName}> was dropped, save its words.`)
  const words = toText(element).trim()
  if (words) flow.text(words, context)
}

/** Niconico's old players were scripts; every other unseen element is passed by, scripts not in silence. */
export function passBy(element: Element, flow: Flow, { report }: Reading): void {
  if (element.tagName !== 'script') return
  const video = videoOf(attribute(element, 'src') ?? '')
  if (video) flow.block({ type: 'embed', attrs: { ...video, title: null } })
  else report('A script was dropped.', attribute(element, 'src') ?? undefined)
}

/** Tells of text that nobody saw. */
export function reportHidden(element: Element, { report }: Reading): void {
  const words = toText(element).trim()
  if (words) report('Hidden text was dropped.', words.slice(0, 80))
}
