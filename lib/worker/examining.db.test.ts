import { expect, test } from 'vitest'
import { SYSTEM } from '@/lib/auth/actor'
import { mediaFile } from '@/lib/media/source'
import { storeMedia } from '@/lib/media/storing'
import { inEachStorage } from '@/tests/storages'
import { examine } from './examining'

inEachStorage((storage) => {
  const aboutMedia = async () => (await examine()).find(({ subject }) => subject === 'media')

  test('files that are missing or of another size are found', async () => {
    const [kept, lost, cut] = await Promise.all(
      ['kept', 'lost', 'cut'].map((name) => storeMedia(SYSTEM, Buffer.from(`%PDF-1.7\n${name}\n%%EOF\n`))),
    )
    expect(await aboutMedia()).toEqual({ subject: 'media', problems: 0, sentence: '3 files are there' })
    if (!kept || !lost || !cut) return
    await storage().remove(mediaFile(lost))
    await storage().write(mediaFile(cut), Buffer.from('%PDF'), 'application/pdf')
    expect(await aboutMedia()).toMatchObject({ problems: 2 })
    expect((await aboutMedia())?.sentence).not.toContain(kept.hash)
  })
})
