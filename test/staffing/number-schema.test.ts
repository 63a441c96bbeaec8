import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDuration } from '../../src/staffing/duration.js'
import { readNumber, readRange } from '../../src/staffing/number.js'

interface Schema {
  readonly $defs: { readonly [name: string]: { readonly pattern?: string } }
}

const path = new URL('../../schemas/core.schema.json', import.meta.url)
const { $defs } = JSON.parse(readFileSync(path, 'utf8')) as Schema

/** An editor must not mark what the product reads: the published pattern accepts it too. */
function accepts(name: string, text: string): boolean {
  return new RegExp($defs[name]?.pattern ?? '(?!)', 'u').test(text)
}

const whole = fc.stringMatching(/^[0-9]{1,3}(_[0-9]{3}){0,2}$/)
const decimal = fc
  .tuple(whole, fc.option(fc.stringMatching(/^[0-9]{1,4}$/)))
  .map(([a, b]) => (b === null ? a : `${a}.${b}`))
const wide = (text: string): string => text.replace(/[0-9./%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const unit = fc.constantFrom('', ' ').chain((gap) => fc.constantFrom('千', '万', '亿', '千万').map((u) => gap + u))
const counter = fc.constantFrom('', '人', '名', ' 人')
const widened = (text: fc.Arbitrary<string>) => fc.tuple(text, fc.boolean()).map(([t, w]) => (w ? wide(t) : t))

const number = fc.oneof(
  widened(
    fc.oneof(
      fc.tuple(decimal, counter).map((parts) => parts.join('')),
      fc.tuple(decimal, unit, counter).map((parts) => parts.join('')),
      fc.tuple(decimal, fc.constantFrom('%', ' %')).map((parts) => parts.join('')),
      fc.tuple(whole, fc.integer({ min: 1, max: 999 })).map((parts) => parts.join('/')),
    ),
  ),
  fc.tuple(decimal, fc.integer({ min: -9, max: 9 })).map((parts) => parts.join('e')),
)
const heads = widened(fc.tuple(whole, fc.option(unit), counter).map((parts) => parts.join('')))
const ranged = (end: fc.Arbitrary<string>) =>
  fc.oneof(
    end,
    fc
      .tuple(fc.constantFrom('at least ', 'at most ', '≥', '≥ ', '≤', '至少', '至多 '), end)
      .map((parts) => parts.join('')),
    fc.tuple(end, fc.constantFrom('-', ' - ', '–', '~', '～', '至', '－'), end).map((parts) => parts.join('')),
  )

describe('the published patterns accept what is read', () => {
  it('numbers', () => {
    fc.assert(
      fc.property(number, (text) => {
        expect([text, readNumber(text).ok, accepts('number', text)]).toEqual([text, true, true])
      }),
    )
  })

  it('ranges', () => {
    fc.assert(
      fc.property(ranged(number), (text) => {
        expect([text, readRange(text).ok, accepts('range', text)]).toEqual([text, true, true])
      }),
    )
  })

  it('ranges of heads', () => {
    fc.assert(
      fc.property(ranged(heads), (text) => {
        expect([text, readRange(text).ok, accepts('headcountRange', text)]).toEqual([text, true, true])
      }),
    )
  })

  it('durations', () => {
    const units = ['s', 'min', 'minutes', 'h', 'hours', 'day', 'days', 'weeks', 'months', 'quarter', 'years']
    const duration = fc.tuple(decimal, fc.constantFrom('', ' '), fc.constantFrom(...units))
    fc.assert(
      fc.property(duration, (parts) => {
        const text = parts.join('')
        expect([text, readDuration(text).ok, accepts('duration', text)]).toEqual([text, true, true])
      }),
    )
  })
})
