import { Columns } from '@/components/ui/Columns'
import { recentArticles } from '@/lib/articles/cached'
import { categoryNames } from '@/lib/categories/cached'
import { site } from '@/lib/settings/cached'
import { ArticleSide } from './ArticleSide'
import { Missing } from './Missing'

const RECENT = 8

export async function MissingSection({ gone, words }: { gone: boolean; words: string }) {
  const [blog, recent, categories] = await Promise.all([site(), recentArticles(RECENT), categoryNames()])
  return (
    <Columns side={<ArticleSide site={blog} blocks={[]} categories={categories} />}>
      <Missing site={blog} gone={gone} words={words} recent={recent} />
    </Columns>
  )
}
