import { expect, it } from 'vitest'
import { workload } from '../../src/staffing/density.js'
import { perHundred } from '../../src/staffing/fte.js'
import { fromInteger, one, rational, zero } from '../../src/staffing/rational.js'

const n = fromInteger

it('counts per hundred and work per unit exactly', () => {
  expect(perHundred(n(10), n(1500))).toEqual(rational(2, 3))
  expect(() => perHundred(n(1), zero)).toThrow('zero_divisor')
  expect(workload(rational(1, 2), n(100), n(250))).toEqual(rational(5, 4))
  expect(() => workload(one, zero, one)).toThrow('zero_divisor')
})
