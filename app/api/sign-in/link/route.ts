import { z } from 'zod'
import { answerAnybody } from '@/app/api/answer-form'
import { goThrough } from '@/app/api/sign-in/go-through'
import { enterByLink } from '@/lib/accounts/mailed-links'
import { deviceOf } from '@/lib/auth/device'

const form = z.object({ token: z.string().default(''), trusted: z.string().optional() })

/** POST of a mailed link's button: 303 to where the member wanted to go, to the second step, or back with a sentence. */
export const POST = (request: Request): Promise<Response> =>
  answerAnybody(
    request,
    ({ token = '' }) => `/sign-in/link/${encodeURIComponent(token)}`,
    form,
    async ({ token, trusted: ticked }) => {
      const trusted = ticked === 'on'
      const { entrance, leadsTo } = await enterByLink(token, trusted, deviceOf(request.headers))
      return goThrough(entrance, { to: leadsTo, trusted })
    },
  )
