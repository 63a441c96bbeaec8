import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NormText, type ReadNorm, readNorm } from '../../src/sections/ratios/norm.js'
import { exactText, type Rational, rational } from '../../src/staffing/rational.js'

/** The norm with its numbers as text. */
function plain(norm: NormText): object {
  return Object.fromEntries(
    Object.entries(norm).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null ? exactText(value) : value,
    ]),
  )
}

function read(text: string): object {
  const norm = readNorm(text)
  return norm.ok ? plain(norm.norm) : norm
}

const density = (low: string, high: string | null, per: string, noun: string): object => {
  return { form: 'density', low, high, per, noun }
}
const capacity = (count: string, low: string, high: string, noun: string): object => {
  return { form: 'capacity', count, low, high, noun }
}
const share = (low: string, high: string | null, noun: string): object => ({ form: 'share', low, high, noun })
const absolute = (low: string, high: string | null): object => ({ form: 'absolute', low, high })

describe('norms', () => {
  it.each<[string, object]>([
    // format.md C1
    ['1-2 per 1000 users', density('1', '2', '1000', 'users')],
    ['at least 1 per 10000 users', density('1', null, '10000', 'users')],
    ['1 per 1000-5000 users', capacity('1', '1000', '5000', 'users')],
    ['1-4 per senior-lead', density('1', '4', '1', 'senior-lead')],
    ['at least 20% of heads', share('0.2', null, 'heads')],
    ['1 per 3-6 cities', capacity('1', '3', '6', 'cities')],
    ['每1000活跃用户配1-2人', density('1', '2', '1000', '活跃用户')],
    // amounts
    ['at most 5 per 1000 users', density('0', '5', '1000', 'users')],
    ['≥1 per 1000 users', density('1', null, '1000', 'users')],
    ['≤ 5 per 1000 users', density('0', '5', '1000', 'users')],
    ['至少1 per 1000 users', density('1', null, '1000', 'users')],
    ['1.5-2.5 per 1_000 users', density('1.5', '2.5', '1000', 'users')],
    ['1/3 per 1e3 users', density('1/3', '1/3', '1000', 'users')],
    ['1-1 per 1000-5000 users', capacity('1', '1000', '5000', 'users')],
    // what is left out
    ['1 per users', density('1', '1', '1', 'users')],
    ['每用户配1人', density('1', '1', '1', '用户')],
    ['每1000用户1-2人', density('1', '2', '1000', '用户')],
    ['每1000用户配1', density('1', '1', '1000', '用户')],
    // dashes, spaces, widths
    ['1 - 2 per 1000 users', density('1', '2', '1000', 'users')],
    ['1–2 per 1000 users', density('1', '2', '1000', 'users')],
    ['1~2 per 1000 users', density('1', '2', '1000', 'users')],
    ['1～2 per 1000 users', density('1', '2', '1000', 'users')],
    ['1至2 per 1000 users', density('1', '2', '1000', 'users')],
    ['1 per 1000 – 5000 users', capacity('1', '1000', '5000', 'users')],
    ['１－２ per １０００ users', density('1', '2', '1000', 'users')],
    ['1-2\u3000per\u30001000\u3000users', density('1', '2', '1000', 'users')],
    ['  1-2   per 1000\n users ', density('1', '2', '1000', 'users')],
    ['每１０００用户配１～２人', density('1', '2', '1000', '用户')],
    ['每 1000 用户 配 1 至 2 人', density('1', '2', '1000', '用户')],
    // units of number
    ['每1.2万用户配1人', density('1', '1', '12000', '用户')],
    ['每1-2万用户配1人', capacity('1', '10000', '20000', '用户')],
    ['1 per 5000-1万 users', capacity('1', '5000', '10000', 'users')],
    ['1 per 2千万 users', density('1', '1', '20000000', 'users')],
    ['2-3人 per 1000 users', density('2', '3', '1000', 'users')],
    ['每1000用户配1-2名', density('1', '2', '1000', '用户')],
    // bounds in Chinese, on either side of 配
    ['每1000用户配至少1人', density('1', null, '1000', '用户')],
    ['每1000用户至少配1人', density('1', null, '1000', '用户')],
    ['每1000用户配备2人', density('2', '2', '1000', '用户')],
    ['每1000-5000用户配1人', capacity('1', '1000', '5000', '用户')],
    // shares
    ['10%-20% of heads', share('0.1', '0.2', 'heads')],
    ['10-20% of heads', share('0.1', '0.2', 'heads')],
    ['at most 12.5% of department:hq', share('0', '0.125', 'department:hq')],
    ['10％～20％ of heads', share('0.1', '0.2', 'heads')],
    // absolute
    ['2', absolute('2', '2')],
    ['3-5人', absolute('3', '5')],
    ['at least 2', absolute('2', null)],
    ['至多３人', absolute('0', '3')],
    // nouns
    ['1 per zhejiang/planner', density('1', '1', '1', 'zhejiang/planner')],
    ['1-2 per 5 department:ops', density('1', '2', '5', 'department:ops')],
    ['1 per department：ops', density('1', '1', '1', 'department:ops')],
    ['1 per 5 front office', density('1', '1', '5', 'front office')],
    ['每1000一线2组用户配1-2人', density('1', '2', '1000', '一线2组用户')],
    ['每1000Ａ类用户配1人', density('1', '1', '1000', 'Ａ类用户')],
    ['每10配件配1人', density('1', '1', '10', '配件')],
    ['每5 zhejiang/planner 配1人', density('1', '1', '5', 'zhejiang/planner')],
    ['每1 4S店配2人', density('2', '2', '1', '4S店')],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each<[string, string, string | null]>([
    ['1-2 per 1000-5000 users', 'two-ranges', null],
    ['at least 1 per 1000-5000 users', 'two-ranges', null],
    ['每1000-5000用户配1-2人', 'two-ranges', null],
    ['1 per', 'no-noun', null],
    ['1 per 1000', 'no-noun', null],
    ['at least 10%', 'no-noun', null],
    ['10% of', 'no-noun', null],
    ['-1 per 1000 users', 'negative', null],
    ['1 per -1000 users', 'negative', null],
    ['one per 1000 users', 'format', null],
    ['10% per 1000 users', 'format', null],
    ['1 per 10% users', 'format', null],
    ['20% offices', 'format', null],
    ['1-2-3 per 1000 users', 'format', null],
    ['每', 'format', null],
    ['每1000用户', 'format', null],
    ['每1000用户配若干人', 'format', null],
    [`每${'1'.repeat(200_000)}人`, 'format', null],
    [`1 per ${'a '.repeat(200_000)}`, 'format', null],
    ['', 'format', null],
    // The right spelling of the whole norm, where it is certain.
    ['1 per 10,000 users', 'format', '1 per 10_000 users'],
    ['1 per 45 000 active-users', 'format', '1 per 45_000 active-users'],
    ['1,000 per 10 cities', 'format', '1_000 per 10 cities'],
    ['1—2 per 1000 users', 'format', '1-2 per 1000 users'],
    ['1 per 1000 to 5000 users', 'format', '1 per 1000-5000 users'],
    ['1 per at most 5000 users', 'format', 'at least 1 per 5000 users'],
    ['1 per at least 1000 users', 'format', 'at most 1 per 1000 users'],
    ['每45,000用户配1人', 'format', '每45_000用户配1人'],
    ['不少于2', 'format', '至少2'],
  ])('%s is no norm: %s', (text, problem, suggestion) => {
    expect(readNorm(text)).toEqual({ ok: false, problem, suggestion })
    if (suggestion !== null) expect(readNorm(suggestion).ok).toBe(true)
  })

  it.each([
    ['1 per 5000-1000 users', capacity('1', '1000', '5000', 'users')],
    ['2-1 per 1000 users', density('1', '2', '1000', 'users')],
    ['20%-10% of heads', share('0.1', '0.2', 'heads')],
    ['5-3', absolute('3', '5')],
    ['每5000-1000用户配1人', capacity('1', '1000', '5000', '用户')],
  ])('%s is sorted and told', (text, expected) => {
    const norm = readNorm(text)
    expect(norm).toMatchObject({ ok: true, swapped: true })
    expect(read(text)).toEqual(expected)
  })

  it.each<[string, object]>([
    ['每1000名用户配1-2人', density('1', '2', '1000', '用户')],
    ['每3-6个城市配1人', capacity('1', '3', '6', '城市')],
    ['每万用户配1人', density('1', '1', '10000', '用户')],
    ['每百万名用户配1人', density('1', '1', '1000000', '用户')],
    ['每4S店配2人', density('2', '2', '1', '4S店')],
    ['每100人配1人', density('1', '1', '100', 'heads')],
    ['1-2 per 1000用户', density('1', '2', '1000', '用户')],
    ['1 per 1000-5000users', capacity('1', '1000', '5000', 'users')],
  ])('%s may also mean something else', (text, expected) => {
    const norm = readNorm(text) as ReadNorm & { ok: true }
    expect(norm.otherwise.map(plain)).toContainEqual(expected)
  })
})

interface Parts {
  readonly low: Rational
  readonly high: Rational | null
  readonly per: Rational | null
  readonly perTo: Rational | null
  readonly noun: string
}

interface Style {
  readonly dash: string
  readonly wide: boolean
  readonly wan: boolean
  readonly grouped: boolean
  readonly space: string
}

const wholeNumber = fc.integer({ min: 1, max: 999_999 }).map((n) => rational(n))
const amountNumber = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(1, 1, 2, 4, 10))
  .map(([n, d]) => rational(n, d))
const englishNoun = fc.stringMatching(/^[a-z][a-z0-9._-]{0,8}(?:\/[a-z0-9]{1,6})?$/).filter((noun) => noun !== 'per')
const chineseNoun = fc.stringMatching(/^[用户店铺城市订单岗组]{1,3}(?:[0-9]{1,2}[用户店组])?(?:[A-Za-z]{0,2}[户单])?$/)

const parts = (noun: fc.Arbitrary<string>): fc.Arbitrary<Parts> =>
  fc.record({
    low: amountNumber,
    high: fc.option(amountNumber),
    per: fc.option(wholeNumber),
    perTo: fc.option(wholeNumber),
    noun,
  })

const style: fc.Arbitrary<Style> = fc.record({
  dash: fc.constantFrom('-', '–', '~', '～', '至', '－', ' - ', ' 至 '),
  wide: fc.boolean(),
  wan: fc.boolean(),
  grouped: fc.boolean(),
  space: fc.constantFrom('', ' ', '\u3000'),
})

/** A number as people type it. */
function numberText(x: Rational, { wide, wan, grouped }: Style): string {
  const inWan = wan && x.n >= 10_000n * x.d
  let text = exactText(inWan ? rational(x.n, x.d * 10_000n) : x)
  if (grouped && /^[0-9]{5,}$/.test(text)) text = `${text.slice(0, -3)}_${text.slice(-3)}`
  if (wide) text = text.replace(/[0-9./]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
  return inWan ? `${text}万` : text
}

/** A 万 that only the second end carries would hold for both. */
function rangeText(low: Rational, high: Rational | null, how: Style): string {
  if (high === null) return numberText(low, how)
  const style = { ...how, wan: how.wan && low.n >= 10_000n * low.d && high.n >= 10_000n * high.d }
  return `${numberText(low, style)}${how.dash}${numberText(high, style)}`
}

/** What the parts mean, and null where the grammar has no such norm. */
function meaning({ low, high, per, perTo, noun }: Parts): object | null {
  const ordered = (a: Rational, b: Rational): [string, string] =>
    a.n * b.d > b.n * a.d ? [exactText(b), exactText(a)] : [exactText(a), exactText(b)]
  const single = high === null || exactText(high) === exactText(low)
  if (per !== null && perTo !== null && exactText(per) !== exactText(perTo)) {
    return single ? capacity(exactText(low), ...ordered(per, perTo), noun) : null
  }
  return density(...ordered(low, high ?? low), per === null ? '1' : exactText(per), noun)
}

describe('a norm built from parts', () => {
  it('is read back from English', () => {
    fc.assert(
      fc.property(parts(englishNoun), style, (norm, how) => {
        const per = norm.per === null ? '' : `${rangeText(norm.per, norm.perTo, how)} `
        const text = `${rangeText(norm.low, norm.high, how)} per ${per}${norm.noun}`
        const expected = meaning(norm)
        expect(read(text)).toEqual(expected ?? { ok: false, problem: 'two-ranges', suggestion: null })
      }),
      { numRuns: 400 },
    )
  })

  it('is read back from Chinese', () => {
    fc.assert(
      fc.property(
        parts(chineseNoun),
        style,
        fc.constantFrom('配', ''),
        fc.constantFrom('人', '名', ''),
        (norm, how, with_, counter) => {
          const per = norm.per === null ? '' : `${rangeText(norm.per, norm.perTo, how)}${how.space}`
          const amount = rangeText(norm.low, norm.high, how)
          const text = `每${how.space}${per}${norm.noun}${how.space}${with_}${how.space}${amount}${counter}`
          const expected = meaning(norm)
          expect(read(text)).toEqual(expected ?? { ok: false, problem: 'two-ranges', suggestion: null })
        },
      ),
      { numRuns: 400 },
    )
  })

  it('is read back as a share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        englishNoun,
        style,
        (a, b, noun, how) => {
          const [low, high] = [rational(Math.min(a, b), 10), rational(Math.max(a, b), 10)]
          const percent = how.wide ? '％' : '%'
          const hundredth = (x: Rational): string => exactText(rational(x.n, x.d * 100n))
          const written = { ...how, wan: false }
          const text = `${numberText(low, written)}${percent}${how.dash}${numberText(high, written)}${percent} of ${noun}`
          expect(read(text)).toEqual(share(hundredth(low), hundredth(high), noun))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('never throws, whatever is typed', () => {
    const words = fc.constantFrom(
      '每',
      '配',
      ' per ',
      '%',
      ' of ',
      '-',
      '～',
      '1',
      '0',
      '万',
      '人',
      '名',
      'users',
      '至少',
      'at least ',
      '/',
      '.',
      'e',
      '1e999',
      ' ',
      '：',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 12 }).map((list) => list.join('')),
        ),
        (text) => {
          const norm = readNorm(text)
          if (!norm.ok && norm.suggestion !== null) expect(norm.suggestion).not.toBe(text)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
