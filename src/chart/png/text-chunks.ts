import { crc32 } from 'node:zlib'

/**
 * A PNG with texts in it, by keyword (`Title`, `Description`, `Software`, …), as chunks `iTXt` behind its header
 * (PNG 1.2, section 4.2.3). What was there stays.
 */
export function withTexts(png: Uint8Array, texts: readonly (readonly [keyword: string, text: string])[]): Uint8Array {
  const header = Buffer.from(png).subarray(0, headerLength)
  return Buffer.concat([
    header,
    ...texts.map(([keyword, text]) =>
      chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text)])),
    ),
    Buffer.from(png).subarray(headerLength),
  ])
}

/** The signature and the chunk `IHDR`. */
const headerLength = 8 + 12 + 13

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(data.length + 12)
  whole.writeUInt32BE(data.length, 0)
  whole.write(type, 4, 'latin1')
  whole.set(data, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8)
  return whole
}
