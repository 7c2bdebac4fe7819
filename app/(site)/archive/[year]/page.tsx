import { Period, periodMetadata, periodOf } from '@/app/(site)/archive/period'

interface Props {
  params: Promise<{ year: string }>
}

export const generateStaticParams = () => [{ year: '__placeholder__' }]

export async function generateMetadata({ params }: Props) {
  return periodMetadata(periodOf(await params))
}

export default async function YearPage({ params }: Props) {
  return <Period period={periodOf(await params)} />
}
