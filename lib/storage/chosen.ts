import path from 'node:path'
import { env } from '@/lib/env'
import { bucketStorage } from './bucket'
import { diskStorage } from './disk'
import type { Storage } from './storage'

/** The folder that holds files of the library while no bucket is named. */
export const onDisk = (): Storage => diskStorage(path.join(env().DATA_DIR, 'media'))

/** The bucket that the environment names, or null. */
export function inBucket(): Storage | null {
  const { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env()
  if (!S3_ENDPOINT || !S3_REGION || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null
  return bucketStorage({
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    name: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  })
}

let chosen: Storage | undefined

/** Where this blog's files lie. */
export function storage(): Storage {
  chosen ??= inBucket() ?? onDisk()
  return chosen
}
