const directoryEntry = 0x02014b50
const endOfDirectory = 0x06054b50
/** 1980-01-01 00:00, the first moment that a ZIP entry can name. */
const firstMoment = 0x0021_0000

/**
 * The same archive with the first moment of ZIP as the time of every entry, so that the same table gives the same bytes
 * at any time and in any time zone. Changes the bytes in place; they must be an archive without a comment.
 */
export function withFixedTimes(archive: Buffer): Buffer {
  const end = archive.length - 22
  if (archive.readUInt32LE(end) !== endOfDirectory) throw new Error('not a ZIP archive')
  let at = archive.readUInt32LE(end + 16)
  while (archive.readUInt32LE(at) === directoryEntry) {
    archive.writeUInt32LE(firstMoment, at + 12)
    archive.writeUInt32LE(firstMoment, archive.readUInt32LE(at + 42) + 10)
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return archive
}
