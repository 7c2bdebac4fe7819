import { Marked, type TokenizerAndRendererExtension } from 'marked'
import { type Body, withBlockIds } from '@/lib/richtext/body'
import { escapeHtml } from '@/lib/richtext/escape'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { asRemembered } from './sameness'

/** 漢字《かんじ》 and ｜words《reading》. */
const RUBY = /^(?:[|｜]([^|｜《》\n]{1,100})|([\p{Script=Han}々〆〇ヶ]{1,50}))《([^《》\n]{1,100})》/u

const ruby: TokenizerAndRendererExtension = {
  name: 'ruby',
  level: 'inline',
  start: (text) => /[|｜][^|｜《》\n]{1,100}《|[\p{Script=Han}々〆〇ヶ]{1,50}《/u.exec(text)?.index,
  tokenizer(text) {
    const match = RUBY.exec(text)
    return match ? { type: 'ruby', raw: match[0], base: match[1] ?? match[2], reading: match[3] } : undefined
  },
  renderer: ({ base, reading }) => `<ruby>${escapeHtml(base)}<rt>${escapeHtml(reading)}</rt></ruby>`,
}

const reference: TokenizerAndRendererExtension = {
  name: 'reference',
  level: 'inline',
  start: (text) => text.indexOf('[^'),
  tokenizer(text) {
    const match = /^\[\^([\w-]+)\]/.exec(text)
    return match ? { type: 'reference', raw: match[0], key: match[1] } : undefined
  },
  renderer: ({ key }) => `<sup><a href="#fn-${key}">${key}</a></sup>`,
}

const markdown = new Marked({ gfm: true, extensions: [ruby, reference] })
const DEFINITION = /^\[\^([\w-]+)\]: ?(.*(?:\n(?: {4}.*|(?=\n* {4}\S)))*)/gm

/**
 * Reads Markdown (GitHub's, with footnotes and ruby; HTML where it says more).
 * @param previous what the text was made of: blocks that are still the same keep their ids, and pictures their sizes
 */
export function bodyFromMarkdown(text: string, previous: Body = { type: 'doc', content: [] }): Body {
  const notes: string[] = []
  const main = text.replace(/\r\n?/g, '\n').replace(DEFINITION, (_, key: string, note: string) => {
    notes.push(`<li id="fn-${key}">${render(note.replace(/^ {4}/gm, ''))}</li>`)
    return ''
  })
  const foot = notes.length > 0 ? `<section class="footnotes"><ol>${notes.join('')}</ol></section>` : ''
  const { body } = bodyFromHtml(render(main) + foot)
  return withBlockIds(asRemembered(body, previous))
}

const render = (text: string) => markdown.parse(text, { async: false })
