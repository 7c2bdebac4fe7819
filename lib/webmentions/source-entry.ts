import { mf2 } from 'microformats-parser'
import { cleanLine } from '@/lib/comments/clean-text'
import { LONGEST_NAME } from '@/lib/comments/input'
import type { MentionKind } from '@/lib/db/generated/client'
import { excerptOf } from '@/lib/richtext/plain-text'
import type { Markup } from './source-markup'

export type { MentionKind }

/** What a page says, as lines of text; empty where it says nothing. */
export interface Said {
  kind: MentionKind
  /** Of its author. */
  name: string
  title: string
  /** The beginning of its words. */
  text: string
}

const LONGEST_TITLE = 150
export const LONGEST_EXCERPT = 300
/** More of what is shortened anyway is not even cleaned. */
const MOST_CLEANED = 5_000

/** What an entry does to the page that it names there. */
const RELATIONS: [property: string, kind: MentionKind][] = [
  ['in-reply-to', 'reply'],
  ['like-of', 'like'],
  ['repost-of', 'repost'],
  ['bookmark-of', 'bookmark'],
]

type Item = ReturnType<typeof mf2>['items'][number]
type Value = Item['properties'][string][number]

interface Around {
  /** What addresses in it are relative to. */
  base: string
  isTarget: (url: string) => boolean
}

/** What a page says of a target, by its h-entry (https://microformats.org/wiki/h-entry), or else by its title. */
export function mentionIn({ html, title, description }: Markup, { base, isTarget }: Around): Said {
  const entry = entryAbout(mf2(html, { baseUrl: base }).items, isTarget)
  const words = wordsOf(entry?.properties.content?.[0]) || wordsOf(entry?.properties.summary?.[0])
  const own = wordsOf(entry?.properties.name?.[0])
  return {
    kind: RELATIONS.find(([property]) => names(entry, property, isTarget))?.[1] ?? 'mention',
    name: cut(line(nameOf(entry?.properties.author?.[0])), LONGEST_NAME),
    // a note has no name of its own: what is found then is its words again
    title: excerptOf(line(isRepeated(own, words) ? title : own || title), LONGEST_TITLE),
    text: excerptOf(line(entry ? words : description), LONGEST_EXCERPT),
  }
}

/** The entry that names the target; of a page with none such the first. */
function entryAbout(items: Item[], isTarget: Around['isTarget']): Item | undefined {
  const entries = items.flatMap(withChildren).filter(({ type }) => type?.includes('h-entry'))
  return entries.find((entry) => RELATIONS.some(([property]) => names(entry, property, isTarget))) ?? entries[0]
}

const withChildren = (item: Item): Item[] => [item, ...(item.children ?? []).flatMap(withChildren)]

const names = (entry: Item | undefined, property: string, isTarget: Around['isTarget']): boolean =>
  (entry?.properties[property] ?? []).some((value) => addressesIn(value).some(isTarget))

const addressesIn = (value: Value): string[] =>
  typeof value === 'string'
    ? [value]
    : 'properties' in value
      ? (value.properties.url ?? []).flatMap(addressesIn)
      : [value.value ?? '']

function wordsOf(value: Value | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? ''
  return typeof value.value === 'string' ? value.value : wordsOf(value.value)
}

/** Of a card, or of an author who is only called by name; an address is no name. */
function nameOf(author: Value | undefined): string {
  const name =
    typeof author === 'object' && 'properties' in author ? wordsOf(author.properties.name?.[0]) : wordsOf(author)
  return /^https?:/i.test(name.trim()) ? '' : name
}

const isRepeated = (name: string, words: string) => name !== '' && words.trim().startsWith(name.trim().slice(0, 50))

const line = (text: string) => cleanLine(text.slice(0, MOST_CLEANED))

const cut = (text: string, most: number) => [...text].slice(0, most).join('')
