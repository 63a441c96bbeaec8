import { inflateRawSync } from 'node:zlib'

/** A file of an archive, with its time as ZIP writes it (date in the upper half). */
export interface ZipEntry {
  readonly text: string
  readonly times: readonly number[]
}

/** Reads an archive by its directory; every entry is there twice, with the same time or not. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const archive = Buffer.from(bytes)
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const count = archive.readUInt16LE(end + 10)
  const entries = new Map<string, ZipEntry>()
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28)
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const data = archive.subarray(start, start + archive.readUInt32LE(at + 20))
    const text = (archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8')
    const times = [archive.readUInt32LE(at + 12), archive.readUInt32LE(local + 10)]
    entries.set(archive.toString('utf8', at + 46, nameEnd), { text, times })
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}
