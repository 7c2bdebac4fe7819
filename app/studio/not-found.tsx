import { MissingInStudio } from '@/components/studio/MissingInStudio'
import { site } from '@/lib/settings/cached'

/** What is not there, in the bin, or not for this member: they all look the same. */
export default async function NotFoundInStudio() {
  return <MissingInStudio language={(await site()).language} />
}
