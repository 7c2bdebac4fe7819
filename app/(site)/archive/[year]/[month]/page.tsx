import { Period, periodMetadata, periodOf } from '@/app/(site)/archive/period'
import { forEveryone } from '@/lib/freshness/making'

interface Props {
  params: Promise<{ year: string; month: string }>
}

export async function generateMetadata({ params }: Props) {
  return periodMetadata(periodOf(await params))
}

export default async function MonthPage({ params }: Props) {
  forEveryone()
  return <Period period={periodOf(await params)} />
}
