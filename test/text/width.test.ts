import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { graphemes } from '../../src/text/grapheme.js'
import { center, displayWidth, padEnd, padStart, truncate } from '../../src/text/width.js'

const anyText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'产品部，。（）“”…—a b-é한ｱﾞ　'), maxLength: 30 }),
)

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['产品部', 6],
    ['Product | 产品部', 16],
    ['（试用）', 8],
    ['“ok”…', 5],
    ['é', 1],
    ['e\u0301', 1],
    ['👩‍👩‍👧‍👦', 2],
    ['👍🏽', 2],
    ['☝🏽', 2],
    ['❤️', 2],
    ['❤', 1],
    ['🇨🇳', 2],
    ['1️⃣', 2],
    ['ไทยที่', 4],
    ['नमस्ते', 3],
    ['שלום', 4],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['ｶﾞ', 2],
    ['\u0000\u0007\u200b\u202e', 0],
    ['\u001b[31m红\u001b[39m', 2],
    ['\ud800', 0],
  ])('%j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  test('every code point has the width string-width gives it', () => {
    const wrong: string[] = []
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code > 0x33ff && code < 0xd7a4 && code % 97 !== 0) continue
      if (code > 0x20000 && code % 997 !== 0) continue
      const text = String.fromCodePoint(code)
      if (displayWidth(text) !== stringWidth(text)) wrong.push(code.toString(16))
    }
    expect(wrong).toEqual([])
  })

  test('random text has the width string-width gives it', () => {
    fc.assert(fc.property(anyText, (text) => displayWidth(text) === stringWidth(text)))
  })

  test('is the sum of its parts for plain characters', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'aZ 9-产品部，（“…é한Ω') })
    fc.assert(fc.property(plain, plain, (a, b) => displayWidth(a + b) === displayWidth(a) + displayWidth(b)))
  })
})

describe('padding', () => {
  test('counts columns, not characters', () => {
    expect(padEnd('产品', 6)).toBe('产品  ')
    expect(padStart('产品', 6)).toBe('  产品')
    expect(center('产品', 7)).toBe(' 产品  ')
  })

  test('fills up to the width and leaves wider text alone', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, width) => {
        for (const pad of [padEnd, padStart, center]) {
          const padded = pad(text, width)
          expect(padded).toContain(text)
          expect(padded.length - text.length).toBe(Math.max(0, width - displayWidth(text)))
        }
      }),
    )
  })
})

describe('truncate', () => {
  test.each([
    ['产品部', 6, '产品部'],
    ['产品部', 5, '产品…'],
    ['产品部', 4, '产…'],
    ['headcount', 5, 'head…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦…'],
    ['ab', 1, '…'],
    ['ab', 0, ''],
  ])('%j to %i is %j', (text, width, expected) => {
    expect(truncate(text, width)).toBe(expected)
  })

  test('fits, and keeps whole graphemes from the start', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), (text, width) => {
        const cut = truncate(text, width)
        expect(displayWidth(cut)).toBeLessThanOrEqual(width)
        if (cut === text || width === 0) return
        const kept = graphemes(cut.slice(0, -1))
        expect(cut.endsWith('…')).toBe(true)
        expect(graphemes(text).slice(0, kept.length)).toEqual(kept)
      }),
    )
  })
})
