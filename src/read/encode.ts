/** A text as bytes in the encoding that a file has: UTF-8, or UTF-16 by its byte order mark, which stays. */
export function encodedAs(present: Buffer, text: string): Buffer {
  if (present[0] === 0xff && present[1] === 0xfe) return Buffer.concat([present.subarray(0, 2), utf16(text)])
  if (present[0] === 0xfe && present[1] === 0xff) return Buffer.concat([present.subarray(0, 2), utf16(text).swap16()])
  const hasMark = present[0] === 0xef && present[1] === 0xbb && present[2] === 0xbf
  return Buffer.concat([hasMark ? present.subarray(0, 3) : Buffer.alloc(0), Buffer.from(text)])
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
