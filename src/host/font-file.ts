import { closeSync, openSync, readSync } from 'node:fs'

/** One font of a file; a collection (`.ttc`) holds several. */
export interface FontFace {
  readonly path: string
  /** PostScript name, which tells the fonts of a collection apart; null where the file holds one. */
  readonly face: string | null
  readonly name: string
  /** Outlines that can be put into a PDF; bitmaps and coloured glyphs cannot. */
  readonly outlines: boolean
  /** Whether it has a glyph for a character. */
  has(codePoint: number): boolean
}

interface TablePlace {
  readonly offset: number
  readonly length: number
}

/**
 * The fonts in a TrueType or OpenType file or collection (ISO/IEC 14496-22), told by its tables `name` and `cmap`;
 * only those are read. None where the file is something else or cannot be read.
 */
export function fontFaces(path: string): readonly FontFace[] {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return []
  }
  try {
    const read = (offset: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset))
    }
    const head = read(0, 12)
    if (head.length < 12) return []
    if (head.toString('latin1', 0, 4) !== 'ttcf') return [faceAt(path, read, 0, false)]
    const count = Math.min(head.readUInt32BE(8), 64)
    const offsets = read(12, count * 4)
    return Array.from({ length: count }, (_, index) => faceAt(path, read, offsets.readUInt32BE(index * 4), true))
  } catch (error) {
    // Bytes that are no font, or a disk that does not answer.
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code !== undefined) return []
    throw error
  } finally {
    closeSync(file)
  }
}

type Read = (offset: number, length: number) => Buffer

function faceAt(path: string, read: Read, offset: number, inCollection: boolean): FontFace {
  const kind = read(offset, 12)
  const known = ['\0\x01\0\0', 'OTTO', 'true'].includes(kind.toString('latin1', 0, 4))
  const tables = known ? tablesAt(read(offset + 12, kind.readUInt16BE(4) * 16)) : new Map<string, TablePlace>()
  const table = (tag: string): Buffer => {
    const place = tables.get(tag)
    return place === undefined ? Buffer.alloc(0) : read(place.offset, Math.min(place.length, 8_000_000))
  }
  const name = postScriptName(table('name'))
  const characters = characterMap(table('cmap'))
  return {
    path,
    face: inCollection ? name : null,
    name,
    outlines: tables.has('glyf') || tables.has('CFF '),
    has: characters,
  }
}

function tablesAt(directory: Buffer): Map<string, TablePlace> {
  const tables = new Map<string, TablePlace>()
  for (let at = 0; at + 16 <= directory.length; at += 16) {
    tables.set(directory.toString('latin1', at, at + 4), {
      offset: directory.readUInt32BE(at + 8),
      length: directory.readUInt32BE(at + 12),
    })
  }
  return tables
}

/** Name 6, which is ASCII, as Windows or a Macintosh writes it. */
function postScriptName(table: Buffer): string {
  if (table.length < 6) return ''
  const strings = table.readUInt16BE(4)
  for (let at = 6; at + 12 <= Math.min(table.length, 6 + table.readUInt16BE(2) * 12); at += 12) {
    if (table.readUInt16BE(at + 6) !== 6) continue
    const from = strings + table.readUInt16BE(at + 10)
    const text = table.toString('latin1', from, from + table.readUInt16BE(at + 8))
    return text.replaceAll('\0', '')
  }
  return ''
}

/** Looks characters up in the best subtable for Unicode: format 12, else format 4. */
function characterMap(table: Buffer): (codePoint: number) => boolean {
  const count = table.length < 4 ? 0 : table.readUInt16BE(2)
  let best: { at: number; format: number } | undefined
  for (let index = 0; index < count; index++) {
    const at = table.readUInt32BE(4 + index * 8 + 4)
    const format = at + 8 <= table.length ? table.readUInt16BE(at) : 0
    if ((format === 12 || format === 4) && (best === undefined || format > best.format)) best = { at, format }
  }
  if (best === undefined) return () => false
  return best.format === 12 ? ranges12(table, best.at) : ranges4(table, best.at)
}

function ranges12(table: Buffer, at: number): (codePoint: number) => boolean {
  const groups = table.readUInt32BE(at + 12)
  return (codePoint) => {
    let low = 0
    let high = groups - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = at + 16 + middle * 12
      if (codePoint < table.readUInt32BE(group)) high = middle - 1
      else if (codePoint > table.readUInt32BE(group + 4)) low = middle + 1
      else return true
    }
    return false
  }
}

function ranges4(table: Buffer, at: number): (codePoint: number) => boolean {
  const doubled = table.readUInt16BE(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  return (codePoint) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (codePoint > table.readUInt16BE(ends + segment)) continue
      const start = table.readUInt16BE(starts + segment)
      if (codePoint < start) return false
      const delta = table.readUInt16BE(starts + doubled + segment)
      const offset = starts + 2 * doubled + segment
      const range = table.readUInt16BE(offset)
      if (range === 0) return ((codePoint + delta) & 0xffff) !== 0
      return table.readUInt16BE(offset + range + (codePoint - start) * 2) !== 0
    }
    return false
  }
}
