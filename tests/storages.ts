// Tests of what lies in a storage run over both of them: a folder, and a bucket of a service beside.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, vi } from 'vitest'
import { bucketStorage } from '@/lib/storage/bucket'
import * as chosen from '@/lib/storage/chosen'
import { diskStorage } from '@/lib/storage/disk'
import type { Storage } from '@/lib/storage/storage'
import { startBucket } from './bucket'

const onDisk = () => {
  const folder = path.join(os.tmpdir(), `storage-${randomUUID()}`)
  return { storage: diskStorage(folder), stop: () => fs.rm(folder, { recursive: true, force: true }) }
}

const inBucket = async () => {
  const bucket = await startBucket()
  return { storage: bucketStorage(bucket), stop: bucket.stop }
}

/** Describes the same over each storage; `storage()` is the one that is looked at. */
export const inEachStorage = (tests: (storage: () => Storage) => void): void =>
  describe.each([
    ['on disk', onDisk],
    ['in a bucket', inBucket],
  ])('%s', (_, start) => {
    let started: Awaited<ReturnType<typeof start>>
    beforeAll(async () => {
      started = await start()
      vi.spyOn(chosen, 'storage').mockReturnValue(started.storage)
    })
    afterAll(async () => {
      vi.restoreAllMocks()
      await started.stop()
    })
    tests(() => started.storage)
  })
