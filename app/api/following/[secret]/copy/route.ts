import { type HolderProps, PRIVATE, unknownSecret } from '@/app/api/following/holder-form'
import { storedForHolder } from '@/lib/readers/stored'

/** GET of everything that is stored about the address whose secret this is. */
export async function GET(_request: Request, { params }: HolderProps): Promise<Response> {
  const stored = await storedForHolder((await params).secret)
  if (!stored) return unknownSecret()
  return new Response(`${JSON.stringify(stored, null, 2)}\n`, {
    headers: {
      ...PRIVATE,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="stored.json"',
    },
  })
}
