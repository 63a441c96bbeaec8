import { describe, expect, it } from 'vitest'
import { tightest } from '../../src/staffing/bounds.js'

describe('tightest bounds', () => {
  it('name who sets each side', () => {
    const bounds = [
      { from: 'a', min: 3, max: 6 },
      { from: 'b', min: 2, max: 4 },
      { from: 'c', min: 3, max: null },
    ]
    expect(tightest(bounds)).toEqual({ min: 3, minFrom: 'a', max: 4, maxFrom: 'b', conflict: false })
    const crossed = tightest([...bounds, { from: 'd', min: 5, max: null }])
    expect(crossed).toEqual({ min: 5, minFrom: 'd', max: 4, maxFrom: 'b', conflict: true })
    expect(tightest([])).toEqual({ min: null, minFrom: null, max: null, maxFrom: null, conflict: false })
    expect(tightest([{ from: 'e', min: 0, max: 0 }])).toMatchObject({ min: 0, minFrom: 'e', max: 0, conflict: false })
  })
})
