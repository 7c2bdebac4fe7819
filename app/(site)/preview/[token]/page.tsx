import type { Metadata } from 'next'
import { Preview } from '@/components/articles/Preview'
import { Message } from '@/components/site/Message'
import { Columns } from '@/components/ui/Columns'
import { addendaOf } from '@/lib/addenda/queries'
import { previewForHolder } from '@/lib/articles/previewing'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

interface Props {
  params: Promise<{ token: string }>
}

/** Known to whoever holds the link, and to nobody else: not to indexes, nor to the sites that the text leads to. */
export async function generateMetadata(): Promise<Metadata> {
  const t = translator((await site()).language)
  return { title: t('preview.title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

export default async function PreviewPage({ params }: Props) {
  const [blog, article] = await Promise.all([site(), previewForHolder((await params).token)])
  if (!article) return <Message text="preview.over" site={blog} />
  return (
    <Columns side={null}>
      <Preview site={blog} article={article} addenda={await addendaOf(article.id)} />
    </Columns>
  )
}
