import { inflateSync } from 'node:zlib'

/**
 * The characters that a font can draw, read from its character map (OpenType `cmap`, formats 4 and 12).
 * @param file the bytes of a WOFF 1.0 file (w3.org/TR/WOFF)
 */
export function glyphsOf(file: Buffer): Set<number> {
  const cmap = tableOf(file, 'cmap')
  const glyphs = new Set<number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    const format = map.readUInt16BE(0)
    if (format === 4) segments(map, glyphs)
    if (format === 12) groups(map, glyphs)
  }
  return glyphs
}

const DIRECTORY = 44
const DIRECTORY_ENTRY = 20

function tableOf(file: Buffer, tag: string): Buffer {
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const entry = file.subarray(DIRECTORY + index * DIRECTORY_ENTRY)
    if (entry.toString('latin1', 0, 4) !== tag) continue
    const [offset, stored, original] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)]
    const bytes = file.subarray(offset, offset + stored)
    return stored < original ? inflateSync(bytes) : bytes
  }
  throw new Error(`The font has no table ${tag}.`)
}

function groups(map: Buffer, glyphs: Set<number>): void {
  for (let index = 0; index < map.readUInt32BE(12); index++) {
    const at = 16 + index * 12
    for (let code = map.readUInt32BE(at); code <= map.readUInt32BE(at + 4); code++) glyphs.add(code)
  }
}

function segments(map: Buffer, glyphs: Set<number>): void {
  const size = map.readUInt16BE(6)
  for (let at = 14; at < 14 + size; at += 2) {
    const [end, startAt] = [map.readUInt16BE(at), at + size + 2]
    const [start, delta] = [map.readUInt16BE(startAt), map.readUInt16BE(startAt + size)]
    const rangeAt = startAt + size * 2
    const range = map.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code + delta : map.readUInt16BE(rangeAt + range + (code - start) * 2)
      if ((glyph & 0xffff) !== 0) glyphs.add(code)
    }
  }
}
