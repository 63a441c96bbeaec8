import { describe, expect, it } from 'vitest'
import type { Tone } from '../../src/chart/chart.js'
import { paints, plainPaint } from '../../src/chart/mermaid-style.js'
import { difference, labOf, visions } from './colour-vision.js'

const all = Object.keys(paints) as Tone[]
const groups: readonly (readonly [string, readonly Tone[]])[] = [
  ['values', all.filter((tone) => tone.startsWith('tone-') || tone === 'other')],
  ['statuses', ['vacant', 'over', 'full', 'unknown', 'hat']],
  ['spans', all.filter((tone) => tone.startsWith('span-'))],
  ['findings', ['error', 'warning', 'info']],
]
const seen = Object.keys(visions) as (keyof typeof visions)[]

it('has every tone in a group', () => {
  expect(new Set(groups.flatMap(([, tones]) => tones))).toEqual(new Set(all))
})

it('measures colours as published', () => {
  // Sharma, Wu, Dalal 2005, table 1: pairs 1, 7, 17, 25.
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
  expect(difference([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4)
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
  expect(difference([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4)
})

describe.each(seen)('to %s vision', (vision) => {
  it.each(groups)('tells %s apart, and from a box without a tone', (_, tones) => {
    const labs = [...tones.map((tone) => paints[tone].fill), plainPaint.fill].map((fill) => labOf(fill, vision))
    for (const [i, one] of labs.entries()) {
      for (const [j, other] of labs.slice(0, i).entries()) {
        expect(difference(one, other), `${tones[i] ?? 'plain'} ${tones[j]}`).toBeGreaterThanOrEqual(5)
      }
    }
  })
})

it('goes from light to dark over the bands of the span', () => {
  const lightness = [1, 2, 3, 4, 5, 6].map((n) => labOf(paints[`span-${n}` as Tone].fill, 'common')[0])
  lightness.reduce((before, after) => {
    expect(before - after).toBeGreaterThanOrEqual(4)
    return after
  })
})
