import { Period, periodMetadata, periodOf } from '@/app/(site)/archive/period'
import { forEveryone } from '@/lib/freshness/making'

interface Props {
  params: Promise<{ year: string; month: string; page: string }>
}

export async function generateMetadata({ params }: Props) {
  return periodMetadata(periodOf(await params))
}

export default async function MonthFurtherPage({ params }: Props) {
  forEveryone()
  return <Period period={periodOf(await params)} />
}
