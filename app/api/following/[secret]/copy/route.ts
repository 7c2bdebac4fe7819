import { type HolderProps, PRIVATE, unknownSecret } from '@/app/api/following/holder-form'
import { ownFollowing } from '@/lib/following/own'
import { storedForHolder } from '@/lib/readers/stored'
import { sendTo } from '@/lib/web/forms'

/** GET of everything that is stored about the address whose secret this is. Without its key the page tells how to get one. */
export async function GET(request: Request, { params }: HolderProps): Promise<Response> {
  const { secret } = await params
  const stored = await storedForHolder(secret, new URL(request.url).searchParams.get('key') ?? undefined)
  if (!stored) return (await ownFollowing(secret)) ? sendTo(`/following/${secret}#stored`) : unknownSecret()
  return new Response(`${JSON.stringify(stored, null, 2)}\n`, {
    headers: {
      ...PRIVATE,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="stored.json"',
    },
  })
}
