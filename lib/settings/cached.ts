import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { tags } from '@/lib/cache'
import * as queries from './queries'

export async function site() {
  'use cache'
  cacheTag(tags.settings)
  cacheLife('max')
  return queries.site()
}
