import 'server-only'
import type { z } from 'zod'
import { answerAnybody } from '@/app/api/answer-form'
import { deviceOf } from '@/lib/auth/device'

/**
 * Answers a form of followers. One in which a program has filled in what no person sees is answered as any other.
 * @param back where the form stands: it is shown again, after a refusal with sentences and what was typed
 */
export const answerReader = <Schema extends z.ZodType<{ subject: string }>>(
  request: Request,
  back: (form: Record<string, string>) => string,
  schema: Schema,
  act: (input: z.infer<Schema>, network: string) => Promise<void>,
): Promise<Response> =>
  answerAnybody(request, back, schema, async (input, form) => {
    if (input.subject === '') await act(input, deviceOf(request.headers).network)
    const page = back(form)
    return `${page}${page.includes('?') ? '&' : '?'}asked=1`
  })
