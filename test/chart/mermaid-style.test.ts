import { describe, expect, it } from 'vitest'
import type { Tone } from '../../src/chart/chart.js'
import { classDefs, ink, pageInk, paints, plainPaint, toneClass } from '../../src/chart/mermaid-style.js'

/** Relative luminance (WCAG 2.2) of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}
/** CIE lightness, 0 to 100: what greyscale keeps of a colour. */
const lightness = (colour: string): number => 116 * Math.cbrt(luminance(colour)) - 16

const tones = Object.keys(paints) as Tone[]
const values = tones.filter((tone) => tone.startsWith('tone-'))
const statuses: readonly Tone[] = ['vacant', 'over', 'full', 'unknown', 'hat']
const spans = tones.filter((tone) => /^span-\d/.test(tone))
const findings: readonly Tone[] = ['error', 'warning', 'info']

describe('the palette', () => {
  it('has readable text on every fill', () => {
    for (const { fill } of [plainPaint, ...Object.values(paints)]) {
      expect(contrast(fill, ink), fill).toBeGreaterThanOrEqual(7)
    }
  })

  it('has borders that stand out from the fill', () => {
    for (const { fill, stroke } of [plainPaint, ...Object.values(paints)]) {
      expect(contrast(fill, stroke), fill).toBeGreaterThanOrEqual(2.4)
    }
  })

  it.each([
    ['values', values, 3],
    ['statuses', statuses, 5],
    ['spans', spans, 4],
    ['findings', findings, 4],
  ])('steps in lightness: %s', (_, group, step) => {
    const light = group.map((tone) => lightness(paints[tone].fill)).sort((a, b) => a - b)
    light.reduce((below, above) => {
      expect(above - below).toBeGreaterThanOrEqual(step)
      return above
    })
  })

  it('sets neighbours far apart', () => {
    const light = values.map((tone) => lightness(paints[tone].fill))
    light.reduce((before, after) => {
      expect(Math.abs(after - before)).toBeGreaterThanOrEqual(8)
      return after
    })
  })

  it('draws lines and the title for a white page and for a dark one', () => {
    expect(contrast(pageInk, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(pageInk, '#0d1117')).toBeGreaterThanOrEqual(4)
  })

  it('has a class for every tone, with an explicit text colour', () => {
    for (const tone of tones) expect(classDefs.get(toneClass(tone))).toContain(`,color:${ink}`)
  })
})
