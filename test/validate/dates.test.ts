import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDate, isoDate } from '../../src/validate/dates.js'

describe('isoDate', () => {
  it.each([
    ['2026/10/31', '2026-10-31'],
    ['2026.1.3', '2026-01-03'],
    ['2026年10月31日', '2026-10-31'],
    ['2026 年 1 月 3 日', '2026-01-03'],
    ['20261031', '2026-10-31'],
    ['２０２６／１０／３１', '2026-10-31'],
    ['2026-1-3', '2026-01-03'],
  ])('%s', (text, iso) => {
    expect(isoDate(text)).toBe(iso)
  })

  it.each(['2026', '2026-10', '10/31/2026', '31.10.2026', '2026/13/01', '2026/02/30', '2026111', '202611', 'soon', ''])(
    '%s is no certain day',
    (text) => {
      expect(isoDate(text)).toBeNull()
    },
  )
})

describe('isCalendarDate', () => {
  const iso = (date: Date): string => date.toISOString().slice(0, 10)

  it('knows every day of the calendar', () => {
    const dates = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(fc.property(dates, (date) => isCalendarDate(iso(date))))
  })

  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-01-00'])('%s does not exist', (text) => {
    expect(isCalendarDate(text)).toBe(false)
  })

  it('knows leap days', () => {
    expect([isCalendarDate('2024-02-29'), isCalendarDate('2000-02-29')]).toEqual([true, true])
  })
})
