import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/read/decode.js'
import { faultsOf, findingsOf, head, planOf, salesOf, shown } from './reading.js'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
const utf16le = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const utf16be = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
const gbk = (...bytes: number[]): Buffer => Buffer.concat([Buffer.from(`${head}x-a: `), Buffer.from(bytes)])

describe('encodings that are read', () => {
  const text = salesOf('    name: 产品部 😀\n    haed: a\n')
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', utf16le(text)],
    ['UTF-16 BE', utf16be(text)],
  ])('%s', async (_, bytes) => {
    expect((await faultsOf(bytes)).map(shown)).toEqual(['schema-unknown-key 7:5'])
    expect(decode(Buffer.from(bytes), 'a', '/a').source.text).toBe(text)
  })

  it('counts columns from behind the byte order mark', async () => {
    expect((await faultsOf('\ufefforgplan: 2\norganization: { id: acme }\n')).map(shown)).toEqual(['plan-version 1:10'])
  })

  it('drops half a UTF-16 unit at the end', async () => {
    expect(await faultsOf(Buffer.concat([utf16be(head), Buffer.from([0])]))).toEqual([])
  })
})

describe('bytes that are no text', () => {
  it.each([
    ['Latin-1', latin1(`${head}x-a: caf\xe9 x\n`), 'yaml-encoding 3:9', '0xE9'],
    ['Latin-1 at the end', latin1(`${head}x-a: caf\xe9`), 'yaml-encoding 3:9', '0xE9'],
    [
      'Latin-1 behind Chinese',
      Buffer.concat([Buffer.from('x-a: 产品 '), latin1('\xe9t\xe9')]),
      'yaml-encoding 1:9',
      '0xE9',
    ],
    ['GBK', gbk(0xb2, 0xfa, 0xc6, 0xb7, 0x0a), 'yaml-encoding 3:6', '0xB2'],
    ['GBK that looks like the start of UTF-8', gbk(0xc8, 0xcb, 0x0a), 'yaml-encoding 3:6', '0xC8'],
    ['Latin-1 behind a byte order mark', latin1('\xef\xbb\xbfx: \xe9 '), 'yaml-encoding 1:4', '0xE9'],
    ['a surrogate in UTF-8', Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62]), 'yaml-encoding 1:2', '0xED'],
    ['an overlong sequence', Buffer.from([0x61, 0xe0, 0x80, 0x80]), 'yaml-encoding 1:2', '0xE0'],
  ])('%s', async (_, bytes, at, byte) => {
    const faults = await faultsOf(bytes)
    expect(faults.map(shown)).toEqual([at])
    expect(faults[0]?.said.args.byte).toBe(byte)
  })

  it('NUL', async () => {
    expect((await faultsOf(planOf('x-a: a\0b\n'))).map(shown)).toEqual(['yaml-syntax 3:7'])
  })

  it('UTF-16 without byte order mark is full of NUL', async () => {
    expect((await faultsOf(Buffer.from(head, 'utf16le'))).map(shown)).toEqual(['yaml-syntax 1:2'])
  })

  it('marks the first byte that cannot be read, wherever it is', () => {
    const bad = fc.constantFrom([0x80], [0xff], [0xc0, 0x80], [0xe4, 0x41], [0xf0, 0x9f, 0x98], [0xf5, 0x80])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), bad, fc.string(), (before, bytes, after) => {
        const all = Buffer.concat([Buffer.from(`a${before}`), Buffer.from(bytes), Buffer.from(`x${after}`)])
        const { findings } = decode(all, 'a', '/a')
        expect(findings.map((one) => one.rule)).toEqual(['yaml-encoding'])
        expect(findings[0]?.place.start).toBe(Buffer.from(`a${before}`).toString().length)
      }),
    )
  })
})

it('reads CRLF files with the same lines and columns', async () => {
  const text = salesOf('    name: “产品部”\n    haed: a\n    note: |\n      x\n\n      y\n    tier: coer\n')
  const lf = (await findingsOf(text)).map(shown)
  expect(lf).toEqual(['chinese-punctuation 6:11', 'schema-unknown-key 7:5', 'unknown-word 12:11'])
  expect((await findingsOf(text.replaceAll('\n', '\r\n'))).map(shown)).toEqual(lf)
})
