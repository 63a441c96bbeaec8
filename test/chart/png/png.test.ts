import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { largestScale, longestSide, pixelsOf } from '../../../src/chart/png/pixels.js'
import { withTexts } from '../../../src/chart/png/text-chunks.js'

const smallest = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function chunks(png: Buffer): { type: string; data: Buffer; sound: boolean }[] {
  const found = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const sum = png.readUInt32BE(at + 8 + length)
    const data = png.subarray(at + 8, at + 8 + length)
    found.push({
      type: png.toString('latin1', at + 4, at + 8),
      data,
      sound: crc32(png.subarray(at + 4, at + 8 + length)) === sum,
    })
    at += length + 12
  }
  return found
}

describe('texts in a PNG', () => {
  it('stand behind the header, in UTF-8, with right checksums', () => {
    const found = chunks(
      Buffer.from(
        withTexts(smallest, [
          ['Title', '云舟'],
          ['Software', 'orgplan'],
        ]),
      ),
    )
    expect(found.map((one) => one.type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
    expect(found.every((one) => one.sound)).toBe(true)
    expect(found[1]?.data.toString()).toBe('Title\0\0\0\0\0云舟')
  })
})

describe('the pixels of a page', () => {
  it('follow the scale, and the largest scale still fits', () => {
    expect(pixelsOf({ width: 100.4, height: 0.2 }, 2)).toEqual({ width: 201, height: 1 })
    for (const width of [1700, 1638.4, 12_345, 160_000]) {
      const side = (scale: number): number => pixelsOf({ width, height: 10 }, scale).width
      expect(side(largestScale({ width, height: 10 }))).toBeLessThanOrEqual(longestSide)
      expect(side(largestScale({ width, height: 10 }) + 0.2)).toBeGreaterThan(longestSide)
    }
  })
})
