import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dashesOf } from '../../src/chart/pen.js'

const length = fc.double({ min: 1, max: 3000, noNaN: true })

it('a dotted line begins and ends with a dash, however long it is', () => {
  fc.assert(
    fc.property(length, length, (across, down) => {
      const corners = [
        { x: 5, y: 5 },
        { x: 5 + across, y: 5 },
        { x: 5 + across, y: 5 + down },
      ]
      const [dash, space] = dashesOf(corners)
      expect(Math.min(dash, space)).toBeGreaterThan(0)
      const into = (across + down) % (dash + space)
      expect(into === 0 || into <= dash + 0.01 || dash + space - into < 0.01, `${into} of ${dash} ${space}`).toBe(true)
    }),
  )
})
