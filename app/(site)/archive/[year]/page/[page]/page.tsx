import { Period, periodMetadata, periodOf } from '@/app/(site)/archive/period'

interface Props {
  params: Promise<{ year: string; page: string }>
}

export const generateStaticParams = () => [{ year: '__placeholder__', page: '__placeholder__' }]

export async function generateMetadata({ params }: Props) {
  return periodMetadata(periodOf(await params))
}

export default async function YearFurtherPage({ params }: Props) {
  return <Period period={periodOf(await params)} />
}
