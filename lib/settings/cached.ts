import 'server-only'
import { tags } from '@/lib/cache'
import { keptRead } from '@/lib/freshness/kept-read'
import * as queries from './queries'

export const site = keptRead('site', queries.site, () => [tags.settings])
