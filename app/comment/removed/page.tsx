import { Message } from '@/components/site/Message'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

export async function generateMetadata() {
  return { title: translator((await site()).language)('comments.takenBack') }
}

export default async function RemovedPage() {
  return <Message text="comments.takenBack" site={await site()} />
}
