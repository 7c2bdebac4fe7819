// Loaded before `next start`: kept reads count as fresh only while somebody tells of changes (docs/decisions/freshness.md).
import { env } from '@/lib/env'
import { tagState } from '@/lib/freshness/tag-state'
import { followExpiries } from '@/server/listening'

await followExpiries(env().DATABASE_URL ?? '', tagState())
