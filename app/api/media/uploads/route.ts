import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import type { MemberActor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors'
import type { Said } from '@/lib/i18n/translator'
import { LONGEST_MEDIA_NAME } from '@/lib/media/input'
import { storeMedia } from '@/lib/media/storing'
import { sendBack } from '@/lib/web/forms'

const LIBRARY = '/studio/media'
/** More refusals than this are no help to anybody. */
const MOST_TOLD = 10

/** POST of the library's form: stores its files one after another, and tells of each one that was refused, by its name. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, LIBRARY, z.unknown(), (actor, _, form) => storeAll(actor, form))

async function storeAll(actor: MemberActor, form: FormData): Promise<string | Response> {
  const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0) as File[]
  const refused: [name: string, sentence: Said][] = []
  for (const file of files) {
    const sentence = await refusalOf(actor, file)
    if (sentence) refused.push([file.name, sentence])
  }
  const stored = files.length - refused.length
  if (refused.length === 0) return `${LIBRARY}?stored=${stored}`
  const told = refused.slice(0, MOST_TOLD)
  return sendBack(`${LIBRARY}?stored=${stored}`, {
    errors: Object.fromEntries(told.map(([, sentence], at) => [`file${at}`, sentence])),
    values: Object.fromEntries(told.map(([name], at) => [`file${at}`, name])),
  })
}

/** Stores a file. @returns why not, or null */
async function refusalOf(actor: MemberActor, file: File): Promise<Said | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    await storeMedia(actor, bytes, { name: file.name.slice(0, LONGEST_MEDIA_NAME) })
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.said
    throw error
  }
}
