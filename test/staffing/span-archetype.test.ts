import { expect, it } from 'vitest'
import { graicunasRelationships, mostRelatedReports } from '../../src/staffing/graicunas.js'
import { fromInteger, rational } from '../../src/staffing/rational.js'
import { archetypeOf, spanBands } from '../../src/staffing/span-archetype.js'

it('every span from three on has one archetype, parts of a report cut off', () => {
  const bands = Object.values(spanBands)
  expect(bands.slice(1).map(({ min }) => min)).toEqual(bands.slice(0, -1).map(({ max }) => (max ?? 0) + 1))
  expect([2, 3, 5, 6, 7, 8, 10, 11, 15, 16, 70].map((span) => archetypeOf(fromInteger(span)))).toEqual([
    null,
    'player-coach',
    'player-coach',
    'coach',
    'coach',
    'supervisor',
    'supervisor',
    'facilitator',
    'facilitator',
    'coordinator',
    'coordinator',
  ])
  expect(archetypeOf(rational(59, 10))).toBe('player-coach')
  expect(archetypeOf(rational(29, 10))).toBeNull()
})

it('relationships are those of the table of Graicunas', () => {
  const table = [0n, 1n, 6n, 18n, 44n, 100n, 222n, 490n, 1080n, 2376n, 5210n]
  expect(table.map((_, reports) => graicunasRelationships(reports))).toEqual(table)
  expect(Number(graicunasRelationships(mostRelatedReports))).toBeLessThan(Number.POSITIVE_INFINITY)
  expect(() => graicunasRelationships(mostRelatedReports + 1)).toThrow(RangeError)
  expect(() => graicunasRelationships(1.5)).toThrow(RangeError)
  expect(() => graicunasRelationships(-1)).toThrow('negative')
})
