import { message, type Said } from '../../../findings/message.js'
import type { Band } from '../../../staffing/band.js'
import { type Block, blockCount } from '../../../staffing/block.js'
import type { Norm } from '../../../staffing/ratio.js'
import { ceil, compare, div, equal, floor, fromInteger, one, type Rational, sub } from '../../../staffing/rational.js'
import { exactWords } from '../../../text/exact-words.js'
import type { Fraction } from '../../../text/format.js'
import type { RatioRow } from '../model.js'
import { shapeArithmetic } from './shape-arithmetic.js'

type Side = 'least' | 'most'

/** The exact band with the numbers put in, and the whole heads it comes to. */
export function explainArithmetic(row: RatioRow): Said[] {
  const { ratio, bandFrom, bandTo, value } = row
  if (bandFrom === null || bandTo === null) return []
  const shape = shapeArithmetic(row)
  if (shape !== null) return [...shape.lines, ...(shape.fixed ? [] : wholeLines(row, bandFrom, bandTo))]
  if (value === null) return []
  const lines: Said[] = []
  if (!equal(value.from, value.to)) lines.push(rangeDriver({ low: value.from, high: value.to }))
  lines.push(...blockLines(ratio.norm, value.to, value.from))
  lines.push(...sideLines(ratio.norm, 'least', value.to, bandTo.realMin))
  lines.push(...sideLines(ratio.norm, 'most', value.from, bandFrom.realMax))
  return [...lines, ...wholeLines(row, bandFrom, bandTo)]
}

/** What the exact band comes to in whole heads. */
function wholeLines({ ratio }: RatioRow, bandFrom: Band, bandTo: Band): Said[] {
  const { realMin, headsMin } = bandTo
  const { realMax, headsMax } = bandFrom
  const lines: Said[] = realMax === null && isShape(ratio.norm) ? [noLimit({})] : []
  lines.push(wholeHeads({ realMin, realMax, headsMin, headsMax }))
  const lower = bandFrom.realMin
  if (realMax !== null && compare(fromInteger(floor(realMax)), fromInteger(ceil(lower))) < 0) {
    lines.push(indivisible({ realMin: lower, realMax, heads: headsMax ?? 0 }))
  }
  if (ratio.measure === 'fte') lines.push(fteExact({}))
  return lines
}

/** How one end of the band comes about at a driver value; `real` null is without limit. */
function sideLines(norm: Norm, side: Side, driver: Rational, real: Rational | null): Said[] {
  if (norm.is === 'absolute' || isShape(norm)) return []
  if (side === 'least' && norm.is !== 'capacity' && norm.low.n === 0n) return []
  if (real === null) return [noLimit({})]
  switch (norm.is) {
    case 'density': {
      const rate = side === 'least' ? norm.low : (norm.high ?? norm.low)
      return [product({ side, rate, driver, per: norm.per, real })]
    }
    case 'capacity':
      return [product({ side, rate: norm.count, driver, per: (side === 'least' ? norm.high : norm.low) ?? one, real })]
    case 'block': {
      const rate = side === 'least' ? norm.low : (norm.high ?? norm.low)
      return [blockProduct({ side, rate, blocks: blocksAt(norm, driver), real })]
    }
    case 'share': {
      const share = side === 'least' ? norm.low : (norm.high ?? norm.low)
      if (norm.of === 'others') return [shareProduct({ side, share, driver, real })]
      const rate = div(share, sub(one, share))
      return [shareOfOthers({ side, share, rate }), product({ side, rate, driver, per: one, real })]
    }
  }
}

type ShapeNorm = Extract<Norm, { readonly is: 'tiers' | 'ladder' | 'demands' | 'apportion' }>

const isShape = (norm: Norm): norm is ShapeNorm =>
  norm.is === 'tiers' || norm.is === 'ladder' || norm.is === 'demands' || norm.is === 'apportion'

const blocksAt = ({ per, blocks }: Block, driver: Rational): Rational => fromInteger(blockCount(driver, per, blocks))

/** How many blocks the driver makes; at both ends, where they differ. */
function blockLines(norm: Norm, ...ends: readonly [Rational, Rational]): Said[] {
  if (norm.is !== 'block') return []
  const { per, blocks: mode } = norm
  return (equal(...ends) ? [ends[0]] : ends).map((driver) =>
    blockNumber({ driver, per, exact: div(driver, per), mode, blocks: blocksAt(norm, driver) }),
  )
}

const words = { least: { en: 'least', zh: '下限' }, most: { en: 'most', zh: '上限' } } as const

const rangeDriver = message<{ low: Fraction; high: Fraction }>('explain:driver-range', {
  en: ({ low, high }, f) =>
    `the least is taken at the upper end, ${f.num(high)}, the most at the lower end, ${f.num(low)}`,
  zh: ({ low, high }, f) => `下限按区间上端 ${f.num(high)} 计算，上限按区间下端 ${f.num(low)} 计算`,
})

const product = message<{ side: Side; rate: Fraction; driver: Fraction; per: Fraction; real: Fraction }>(
  'explain:product',
  {
    en: ({ side, rate, driver, per, real }, f) =>
      `${words[side].en}: ${exactWords(rate, f)} × ${exactWords(driver, f)}${equal(per, one) ? '' : ` ÷ ${exactWords(per, f)}`} = ${exactWords(real, f)}`,
    zh: ({ side, rate, driver, per, real }, f) =>
      `${words[side].zh}：${exactWords(rate, f)} × ${exactWords(driver, f)}${equal(per, one) ? '' : ` ÷ ${exactWords(per, f)}`} = ${exactWords(real, f)}`,
  },
)

const noLimit = message('explain:no-limit', {
  en: () => 'most: without limit',
  zh: () => '上限：不限',
})

const blockNumber = message<{
  driver: Fraction
  per: Fraction
  exact: Fraction
  mode: 'started' | 'full'
  blocks: Fraction
}>('explain:blocks', {
  en: ({ driver, per, exact, mode, blocks }, f) =>
    `${exactWords(driver, f)} ÷ ${exactWords(per, f)} = ${exactWords(exact, f)}: ${f.num(blocks)} ${mode} ${f.s(blocks, 'block', 'blocks')}`,
  zh: ({ driver, per, exact, mode, blocks }, f) =>
    `${exactWords(driver, f)} ÷ ${exactWords(per, f)} = ${exactWords(exact, f)}：${mode === 'started' ? '按' : '满'} ${f.num(blocks)} 档计`,
})

const blockProduct = message<{ side: Side; rate: Fraction; blocks: Fraction; real: Fraction }>(
  'explain:block-product',
  {
    en: ({ side, rate, blocks, real }, f) =>
      `${words[side].en}: ${exactWords(rate, f)} × ${f.num(blocks)} = ${exactWords(real, f)}`,
    zh: ({ side, rate, blocks, real }, f) =>
      `${words[side].zh}：${exactWords(rate, f)} × ${f.num(blocks)} = ${exactWords(real, f)}`,
  },
)

const shareProduct = message<{ side: Side; share: Fraction; driver: Fraction; real: Fraction }>(
  'explain:share-product',
  {
    en: ({ side, share, driver, real }, f) =>
      `${words[side].en}: ${f.share(share)} × ${exactWords(driver, f)} = ${exactWords(real, f)}`,
    zh: ({ side, share, driver, real }, f) =>
      `${words[side].zh}：${f.share(share)} × ${exactWords(driver, f)} = ${exactWords(real, f)}`,
  },
)

const shareOfOthers = message<{ side: Side; share: Fraction; rate: Fraction }>('explain:share-of-others', {
  en: ({ side, share, rate }, f) =>
    `${words[side].en}: ${f.share(share)} of the whole is ${f.share(share)} ÷ (100% − ${f.share(share)}) = ${exactWords(rate, f)} of the others`,
  zh: ({ side, share, rate }, f) =>
    `${words[side].zh}：占整体 ${f.share(share)}，即其余人员的 ${f.share(share)} ÷（100% − ${f.share(share)}）= ${exactWords(rate, f)}`,
})

const wholeHeads = message<{ realMin: Fraction; realMax: Fraction | null; headsMin: number; headsMax: number | null }>(
  'explain:whole-heads',
  {
    en: ({ realMin, realMax, headsMin, headsMax }, f) => {
      const least = `at least ${f.num(headsMin)}${realMin.d === 1n ? '' : ` (${f.num(realMin)} rounded up)`}`
      if (headsMax === null || realMax === null) return `in whole heads: ${least}`
      const most = `at most ${f.num(headsMax)}${isFloor(realMax, headsMax) ? ` (${f.num(realMax)} rounded down)` : ''}`
      return `in whole heads: ${least}, ${most}`
    },
    zh: ({ realMin, realMax, headsMin, headsMax }, f) => {
      const least = `至少 ${f.num(headsMin)} 人${realMin.d === 1n ? '' : `（${f.num(realMin)} 向上取整）`}`
      if (headsMax === null || realMax === null) return `按整人：${least}`
      const most = `至多 ${f.num(headsMax)} 人${isFloor(realMax, headsMax) ? `（${f.num(realMax)} 向下取整）` : ''}`
      return `按整人：${least}，${most}`
    },
  },
)

const isFloor = (real: Fraction, heads: number): boolean => real.d !== 1n && floor(real) === BigInt(heads)

const indivisible = message<{ realMin: Fraction; realMax: Fraction; heads: number }>('explain:indivisible', {
  en: ({ realMin, realMax, heads }, f) =>
    `no whole number ${equal(realMin, realMax) ? `is ${exactWords(realMin, f)}` : `lies between ${exactWords(realMin, f)} and ${exactWords(realMax, f)}`}: ${f.num(heads)} is accepted, a person cannot be divided`,
  zh: ({ realMin, realMax, heads }, f) =>
    `${equal(realMin, realMax) ? `${exactWords(realMin, f)} 不是整数` : `${exactWords(realMin, f)} 与 ${exactWords(realMax, f)} 之间没有整数`}：人不可分割，接受 ${f.num(heads)} 人`,
})

const fteExact = message('explain:fte-exact', {
  en: () => 'full-time equivalents are compared with the exact band',
  zh: () => '折合全职人数与精确的上下限比较',
})
