import { expect, test } from 'vitest'
import { median, peakMemory, quietEnvironment, timed } from '../../scripts/bench/measure.mjs'
import { benchTable, memoryGrowth } from '../../scripts/bench/report.mjs'

test('targets are held against the ratio they name', () => {
  const row = { ms: 12.34, toNode: 2.6, toJson: 7, memory: 50.4 }
  const lines = benchTable([
    { ...row, name: 'a', limit: { toNode: 2.5 } },
    { ...row, name: 'b', limit: { toJson: 8 } },
    { ...row, name: 'c', toJson: undefined, ms: 1234.5 },
  ]).split('\n')
  expect(lines[1]).toMatch(/^a +12\.3 +2\.60 +7\.00 +50 {2}<= 2\.5 x node -e 0: over$/)
  expect(lines[2]).toMatch(/<= 8 x JSON: ok$/)
  expect(lines[3]).toMatch(/^c +1235 +2\.60 +50$/)
})

test('a case whose memory is not its own has none', () => {
  const row = { name: 'd', ms: 100, toNode: 2, toJson: undefined, memory: undefined }
  expect(benchTable([row]).split('\n')[1]).toBe('d  100         2.00')
})

test('memory growth is what each 1,000 boxes take beyond an empty program', () => {
  const text = memoryGrowth(
    40,
    new Map([
      [1250, 65],
      [5000, 142],
    ]),
  )
  expect(text).toMatch(/1,250 boxes 20\.0, 5,000 boxes 20\.4$/)
})

test('the median of an even number is between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 3])).toBe(4)
})

test('a measured program runs without extra certificates, and tells its memory', () => {
  const before = process.env.NODE_EXTRA_CA_CERTS
  process.env.NODE_EXTRA_CA_CERTS = '/nowhere.pem'
  try {
    const env = quietEnvironment()
    expect(timed(['-e', 'process.exit(process.env.NODE_EXTRA_CA_CERTS ? 1 : 7)'], env).status).toBe(7)
    const small = peakMemory(['-e', '0'], env)
    const large = peakMemory(['-e', 'globalThis.kept = Buffer.alloc(2 ** 27, 1)'], env)
    expect(large - small).toBeGreaterThan(100)
  } finally {
    if (before === undefined) delete process.env.NODE_EXTRA_CA_CERTS
    else process.env.NODE_EXTRA_CA_CERTS = before
  }
})
