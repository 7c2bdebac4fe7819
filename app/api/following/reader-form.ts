import 'server-only'
import type { z } from 'zod'
import { deviceOf } from '@/lib/auth/device'
import { Refusal } from '@/lib/errors'
import { errorsOf, formOf, sendBack, sendTo } from '@/lib/web/forms'

/**
 * Answers a form that anybody may send. One in which a program has filled in what no person sees is answered as any other.
 * @param back where the form stands: after a refusal it is shown again, with sentences and what was typed
 * @param act what is done; answers where to go on to
 */
export async function answerReader<Schema extends z.ZodType<{ subject: string }>>(
  request: Request,
  back: (form: Record<string, string>) => string,
  schema: Schema,
  act: (input: z.infer<Schema>, network: string) => Promise<void>,
): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const page = back(form)
  const input = schema.safeParse(form)
  if (!input.success) return sendBack(page, { errors: errorsOf(input.error), values: form })
  try {
    if (input.data.subject === '') await act(input.data, deviceOf(request.headers).network)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendBack(page, { errors: { form: error.said }, values: form })
  }
  return sendTo(`${page}${page.includes('?') ? '&' : '?'}asked=1`)
}
