import { beforeEach, expect, test } from 'vitest'
import { inEachStorage } from '@/tests/storages'

inEachStorage((storage) => {
  const bytes = Buffer.from('0123456789')
  const listed = async () => {
    const files = []
    for await (const file of storage().list()) files.push(file)
    return files.sort((one, other) => one.name.localeCompare(other.name))
  }
  const textOf = async (stream: ReadableStream | null) => stream && new Response(stream).text()

  beforeEach(async () => {
    for (const { name } of await listed()) await storage().remove(name)
  })

  test('what was written is there: its size, all of it, and parts of it', async () => {
    await storage().write('ab/abc.txt', bytes, 'text/plain')
    expect(await storage().size('ab/abc.txt')).toBe(10)
    expect(Buffer.from((await storage().read('ab/abc.txt')) ?? [])).toEqual(bytes)
    expect(await textOf(await storage().stream('ab/abc.txt', 0, 9))).toBe('0123456789')
    expect(await textOf(await storage().stream('ab/abc.txt', 3, 3))).toBe('3')
  })

  test('what is not there is null', async () => {
    expect(await storage().size('ab/none.txt')).toBeNull()
    expect(await storage().read('ab/none.txt')).toBeNull()
    expect(await storage().stream('ab/none.txt', 0, 1)).toBeNull()
  })

  test('it may be written over and removed, and what is not there may be removed', async () => {
    await storage().write('ab/abc.txt', bytes, 'text/plain')
    await storage().write('ab/abc.txt', Buffer.from('new'), 'text/plain')
    expect(await storage().size('ab/abc.txt')).toBe(3)
    await storage().remove('ab/abc.txt')
    await storage().remove('ab/abc.txt')
    expect(await storage().size('ab/abc.txt')).toBeNull()
  })

  test('many write the same file at once, and it is whole', async () => {
    await Promise.all(Array.from({ length: 8 }, () => storage().write('ab/abc.txt', bytes, 'text/plain')))
    expect(await listed()).toEqual([{ name: 'ab/abc.txt', size: 10 }])
  })

  test('everything is listed, however much it is', async () => {
    const names = Array.from({ length: 8 }, (_, at) => `0${at}/0${at}.txt`)
    for (const [at, name] of names.entries()) await storage().write(name, bytes.subarray(0, at + 1), 'text/plain')
    expect(await listed()).toEqual(names.map((name, at) => ({ name, size: at + 1 })))
  })
})
