import { z } from 'zod'
import { Conflict } from '@/lib/errors'
import type { Attributes, Body, BodyMark, BodyNode } from './body'
import { DEEPEST, LARGEST } from './bounds'
import { schema } from './extensions'
import { MARK_ATTRIBUTES, NODE_ATTRIBUTES } from './node-attributes'

const node = z.object({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).nullish(),
  content: z.array(z.unknown()).nullish(),
  marks: z.array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).nullish() })).nullish(),
  text: z.string().min(1).nullish(),
})

/**
 * Lets only that pass which a body may hold, rebuilt from what is known: nodes, marks, attributes and addresses by
 * allow-list, block ids well formed and unique, kept HTML sanitised, the whole within bounds and valid by the schema.
 * ProseMirror's own check alone would let any attribute value through.
 * @throws UnfitBody that says what is wrong and where
 */
export function guardBody(given: unknown): Body {
  const json = storable(given)
  const ids = new Set<string>()
  const guarded = guardNode(json, 'doc', 1, ids)
  if (guarded.type !== 'doc' || !guarded.content) throw new UnfitBody('body.unfit', 'The body is no document.')
  const body: Body = { type: 'doc', content: guarded.content }
  try {
    schema.nodeFromJSON(body).check()
  } catch (error) {
    if (error instanceof RangeError) throw new UnfitBody('body.unfit', `The body is not valid: ${error.message}`)
    throw error
  }
  return body
}

/** A body that is not taken. The message is the key of a sentence; `told` says what is wrong and where, for programs. */
export class UnfitBody extends Conflict {
  readonly told: { where: string }

  constructor(message: 'body.unfit' | 'body.tooDeep' | 'body.tooLarge', where: string) {
    super(message)
    this.told = { where }
  }
}

/** What Postgres can hold as JSON: no U+0000, no half of a pair of surrogates. */
const UNSTORABLE = /\\u0000|\\ud[89a-f]/i

/** Bounds first: nothing below may run for long or deep on what a stranger sent. */
function storable(json: unknown): unknown {
  let level: unknown[] = [json]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new UnfitBody('body.tooDeep', `The body is nested more than ${DEEPEST} deep.`)
    level = level.flatMap((one) => (isObject(one) && Array.isArray(one.content) ? one.content : []))
  }
  const written = textOf(json)
  if (written === null || Buffer.byteLength(written) > LARGEST)
    throw new UnfitBody('body.tooLarge', `The body is larger than ${LARGEST / 1024 / 1024} MB.`)
  if (!UNSTORABLE.test(written)) return json
  return JSON.parse(written, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\u0000', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD') : value,
  )
}

/** The body as JSON; null when its attributes are nested beyond the stack. */
function textOf(json: unknown): string | null {
  try {
    return JSON.stringify(json) ?? ''
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function guardNode(json: unknown, place: string, depth: number, ids: Set<string>): BodyNode {
  const parsed = node.safeParse(json)
  if (!parsed.success) throw refusal(place, parsed.error)
  const { type, attrs, content, marks, text } = parsed.data
  const guarded: BodyNode = { type }
  if (type !== 'doc') {
    const kept = allowed(NODE_ATTRIBUTES, type, attrs, place)
    if (typeof kept.id === 'string' && ids.size === ids.add(kept.id).size) {
      throw new UnfitBody('body.unfit', `${place}: two blocks have the id ${kept.id}.`)
    }
    if (Object.keys(kept).length > 0) guarded.attrs = kept
  } else if (depth > 1) throw new UnfitBody('body.unfit', `${place}: a document within a document.`)
  if (content) guarded.content = content.map((child, at) => guardNode(child, `${place}.${at}`, depth + 1, ids))
  if (marks?.length) guarded.marks = marks.map((mark) => guardMark(mark, place)).sort(inOrder)
  if (type === 'text') guarded.text = text ?? ''
  return guarded
}

function guardMark(mark: { type: string; attrs?: Record<string, unknown> | null }, place: string): BodyMark {
  const attrs = allowed(MARK_ATTRIBUTES, mark.type, mark.attrs, `${place} ${mark.type}`)
  return Object.keys(attrs).length > 0 ? { type: mark.type, attrs } : { type: mark.type }
}

function allowed(list: Record<string, z.ZodType>, type: string, attrs: unknown, place: string): Attributes {
  const attributes = Object.hasOwn(list, type) ? list[type] : undefined
  if (!attributes) throw new UnfitBody('body.unfit', `${place}: a body has no “${type.slice(0, 40)}”.`)
  const parsed = attributes.safeParse(attrs ?? {})
  if (!parsed.success) throw refusal(`${place} (${type})`, parsed.error)
  return parsed.data as Attributes // every schema above gives plain values
}

function refusal(place: string, error: z.ZodError): UnfitBody {
  const [issue] = error.issues
  return new UnfitBody('body.unfit', `${place}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}

/** One order of marks, the schema's, so that equal bodies are equal as JSON. */
const MARKS = Object.keys(schema.marks)
const inOrder = (one: BodyMark, other: BodyMark) => MARKS.indexOf(one.type) - MARKS.indexOf(other.type)

const isObject = (value: unknown): value is { content?: unknown } => typeof value === 'object' && value !== null
