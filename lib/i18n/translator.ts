import { IntlMessageFormat } from 'intl-messageformat'
import en from '@/messages/en.json'
import ja from '@/messages/ja.json'

export type Language = 'ja' | 'en'

export type MessageKey = keyof typeof ja

export type Values = Record<string, string | number>

export type Translate = (key: MessageKey, values?: Values) => string

/** What a refusal says: the key of a message or a plain sentence, with what stands in it if anything does. */
export type Said = string | { message: string; values: Values }

/** A piece of a message: plain words, or the words inside a tag of the message, with the tag's name. */
export type Piece = string | { tag: string; text: string }

const messages: Record<Language, Record<MessageKey, string>> = { ja, en }
const locales: Record<Language, string> = { ja: 'ja-JP', en: 'en-US' }
const parsed = new Map<string, IntlMessageFormat>()

/** The interface's words in one language: `t(key, values)` answers the finished sentence. */
export function translator(language: Language): Translate {
  return (key, values) => String(messageOf(language, key).format(values))
}

/** A message with tags, such as `See <update>the update</update>.`, in its pieces: the caller decides what a tag becomes. */
export function pieces(language: Language, key: MessageKey, tags: readonly string[], values?: Values): Piece[] {
  const marked = Object.fromEntries(
    tags.map((tag) => [tag, (chunks: unknown[]): Piece => ({ tag, text: chunks.join('') })]),
  )
  const formatted = messageOf(language, key).format<Piece>({ ...values, ...marked })
  return Array.isArray(formatted) ? formatted : [formatted]
}

/** Whether a refusal's message is a key of messages/; it may also be a plain sentence. */
export const isMessageKey = (text: string): text is MessageKey => Object.hasOwn(ja, text)

/** The sentence of a refusal in this language, whichever of the two it brought. */
export function sentenceOf(said: Said, language: Language): string {
  const { message, values } = typeof said === 'string' ? { message: said, values: undefined } : said
  return isMessageKey(message) ? translator(language)(message, values) : message
}

/** Parsing costs more than formatting; every message is parsed once. */
function messageOf(language: Language, key: MessageKey): IntlMessageFormat {
  const name = `${language} ${key}`
  const known = parsed.get(name)
  if (known) return known
  const made = new IntlMessageFormat(messages[language][key], locales[language])
  parsed.set(name, made)
  return made
}
