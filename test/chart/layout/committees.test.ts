import { expect, it } from 'vitest'
import { pageSizes } from '../../../src/chart/page-size.js'
import { place } from '../../../src/chart/place.js'
import { box, chart, numbered } from '../fixture.js'

it.each([
  ['a4', 9],
  ['a4', 90],
  ['16:9', 60],
] as const)('a committee stands beside the line above every division, on %s with %i boxes', (size, count) => {
  const divisions = numbered(count, (n) => (n <= 9 ? 1 : 2 + (n % 8)))
  const model = chart([...divisions, box('c', 'n1', { what: 'committee' })])
  const boxes = new Map(
    place([model], { lang: 'en', size: pageSizes[size] }).pages[0]?.boxes.map((one) => [one.id, one]),
  )
  const [head, committee] = [boxes.get('n1'), boxes.get('c')]
  const tops = Array.from({ length: 8 }, (_, at) => boxes.get(`n${at + 2}`)?.y ?? 0)
  expect(committee?.y).toBeGreaterThan((head?.y ?? 0) + (head?.height ?? 0))
  expect((committee?.y ?? 0) + (committee?.height ?? 0)).toBeLessThan(Math.min(...tops))
  expect(committee?.x).toBeGreaterThan((head?.x ?? 0) + (head?.width ?? 0) / 2)
})
