import { expect, test } from 'vitest'
import { ExportFault } from '@/lib/transfer/fault'
import { encoded } from '@/tests/fixtures/mt/encoded'
import { decodeExport } from './decoding'

const TEXT = 'TITLE: プリンターの設定～①㈱\nBODY:\n設定画面を開きます。手順のとおりに進めます。\n'
const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const faultOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof ExportFault) return error
  }
  throw new Error('it was not refused')
}

test('UTF-8, with and without its mark', () => {
  expect(decodeExport(bytes(TEXT))).toEqual({ text: TEXT, encoding: 'UTF-8' })
  expect(decodeExport(bytes(`\ufeff${TEXT}`)).text).toBe(TEXT)
})

test('UTF-16, with and without its mark', () => {
  const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
  expect(decodeExport(wide(`\ufeff${TEXT}`)).text).toBe(TEXT)
  expect(decodeExport(wide('TITLE: plain\nBODY:\nwords\n')).encoding).toBe('utf-16le')
})

test.each(['shift_jis', 'euc-jp'] as const)('%s by what it yields, and by name', (encoding) => {
  expect(decodeExport(encoded(TEXT, encoding)).text).toBe(TEXT)
  expect(decodeExport(encoded(TEXT, encoding), encoding === 'shift_jis' ? 'CP932' : 'EUC-JP').text).toBe(TEXT)
})

test('a wrong name is told with the line', () => {
  const fault = faultOf(() => decodeExport(encoded(TEXT, 'shift_jis'), 'utf-8'))
  expect(fault.key).toBe('fault-encoding-lies')
  expect(fault.values.line).toBe(1)
})

test('UTF-8 with one damaged line is not taken for Japanese of another encoding', () => {
  const damaged = Buffer.concat([bytes(`${TEXT}${TEXT}`), Uint8Array.from([0xe3, 0x81, 0x0a])])
  const fault = faultOf(() => decodeExport(damaged))
  expect(fault).toMatchObject({ key: 'fault-encoding-broken', values: { line: 7 } })
})

test('what is no text is refused', () => {
  expect(faultOf(() => decodeExport(Uint8Array.from([0x1f, 0x8b, 1]))).key).toBe('fault-archive')
  expect(faultOf(() => decodeExport(Uint8Array.from([0x41, 0x0a, 0x00, 0x42, 0x43, 0x44]))).key).toBe('fault-binary')
  expect(faultOf(() => decodeExport(Uint8Array.from([0xff, 0x80, 0x41, 0xfe, 0xff]))).key).toMatch(/^fault-encoding/)
})
