import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthMeant, monthText, readMonth, readMonthRange } from '../../src/staffing/months.js'

describe('months', () => {
  it('are written as they are read, and count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9998 * 12 }), (month) => {
        expect(readMonth(monthText(month))).toBe(month)
      }),
    )
    expect(monthText((readMonth('2027-12') ?? 0) + 1)).toBe('2028-01')
    expect(monthText((readMonth('2027-01') ?? 0) - 1)).toBe('2026-12')
  })

  it.each(['2027-13', '2027-00', '2027-1', '2027', '27-01', '2027-01-01', '', 'March', '２０２７-01'])(
    '%s is none',
    (text) => {
      expect(readMonth(text)).toBeNull()
      expect(readMonthRange(text)).toEqual(text.startsWith('２') ? expect.anything() : null)
    },
  )

  it.each([
    ['2027-1', '2027-01'],
    ['2027/1', '2027-01'],
    ['2027.03', '2027-03'],
    ['2027年3月', '2027-03'],
    ['202703', '2027-03'],
    ['2027-03-15', '2027-03'],
    ['２０２７-03', '2027-03'],
    ['2027-13', null],
    ['March 2027', null],
  ])('%s is meant as %s', (text, meant) => {
    expect(monthMeant(text)).toBe(meant)
  })

  it.each(['2027-11 to 2028-01', '2027-11至2028-01', '2027-11 ~ 2028-01', '2027-11–2028-01', '2027-11 - 2028-01'])(
    '%s is a range',
    (text) => {
      expect(readMonthRange(text)).toEqual({ from: readMonth('2027-11'), to: readMonth('2028-01') })
    },
  )
  it.each(['2027-11 to', '2027-11 to 2028-01 to 2028-02', 'to 2028-01', '2027-11 to 2028-13'])('%s is none', (text) => {
    expect(readMonthRange(text)).toBeNull()
  })
})
