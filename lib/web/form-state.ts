import 'server-only'
import { cookies } from 'next/headers'
import { FORM_COOKIE, type FormState, formStateIn } from './forms'

/** What the form of this page shows again, when its address says that it was refused. */
export async function formState(search: Promise<{ again?: string | string[] }>): Promise<FormState> {
  const { again } = await search
  return formStateIn(again === undefined ? undefined : (await cookies()).get(FORM_COOKIE)?.value)
}
