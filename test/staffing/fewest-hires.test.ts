import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiresWithin } from '../../src/staffing/fewer-hires.js'
import { fewestHires } from '../../src/staffing/fewest-hires.js'
import { HireTrial } from '../../src/staffing/hire-trial.js'
import { type HiringTask, needsToMeet } from '../../src/staffing/hiring-task.js'
import { leastHires } from '../../src/staffing/least-hires.js'
import { compare, fromInteger, type Rational, rational } from '../../src/staffing/rational.js'

const ramps = [[], [50], [25, 50, 75], [50, 50], [0, 40], [90], [30, 60]]
const total = (hires: readonly number[]): number => hires.reduce((sum, heads) => sum + heads, 0)

const month = fc.record({
  need: fc.option(
    fc.tuple(fc.nat(13), fc.integer({ min: 1, max: 2 })).map(([n, d]) => rational(n, d)),
    { freq: 4 },
  ),
  open: fc.integer({ min: 0, max: 3 }).map((closed) => closed > 0),
})

const anyTask = (attrition: fc.Arbitrary<number>, ramp: fc.Arbitrary<number[]>): fc.Arbitrary<HiringTask> =>
  fc
    .record({
      opening: fc.nat(7),
      attrition,
      ramp,
      months: fc.array(month, { minLength: 3, maxLength: 6 }),
      planned: fc.option(fc.record({ month: fc.nat(2), heads: fc.integer({ min: 1, max: 2 }), stays: fc.boolean() })),
    })
    .map(({ opening, attrition: percent, ramp: curve, months, planned }) => ({
      plan: {
        opening,
        attrition: rational(percent, 100),
        ramp: curve.map((share) => rational(share, 100)),
        intakes: planned === null ? [] : [{ ...planned, end: planned.stays ? null : months.length - 1 }],
      },
      needs: months.map(({ need }) => need),
      mayStart: months.map(({ open }) => open),
    }))

const anyRamp = fc.constantFrom(...ramps)
const anyRate = fc.constantFrom(0, 2, 8, 12, 16, 24, 40)

const trialOf = ({ plan, needs }: HiringTask, hires: readonly number[]): HireTrial => {
  const trial = new HireTrial(plan, needs.length)
  for (const [start, heads] of hires.entries()) trial.hire(start, heads)
  return trial
}

const isMet = (needs: readonly (Rational | null)[], trial: HireTrial): boolean =>
  needs.every((need, at) => need === null || compare(trial.at(at).productive, need) >= 0)

/** Whether any hires of so many heads meet the needs: every one of them is tried. */
function anyMeets(task: HiringTask, heads: number): boolean {
  const needs = needsToMeet(task)
  const trial = new HireTrial(task.plan, needs.length)
  const from = (start: number, left: number): boolean => {
    if (start === needs.length) return isMet(needs, trial)
    for (let some = 0; some <= (task.mayStart[start] ? left : 0); some++) {
      trial.hire(start, some)
      const meets = from(start + 1, left - some)
      trial.hire(start, -some)
      if (meets) return true
    }
    return false
  }
  return from(0, heads)
}

const budget = (months = 50_000): { months: number } => ({ months })

describe('the fewest hires of a role', () => {
  it('meet every need that can be met, in open months', () => {
    fc.assert(
      fc.property(anyTask(anyRate, anyRamp), (task) => {
        const { hires } = fewestHires(task, 1000, budget(200)) ?? { hires: [] }
        expect(isMet(needsToMeet(task), trialOf(task, hires))).toBe(true)
        expect(hires.every((heads, start) => heads === 0 || (heads > 0 && task.mayStart[start]))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('cannot do without any one, nor with any one later', () => {
    fc.assert(
      fc.property(anyTask(anyRate, anyRamp), (task) => {
        const needs = needsToMeet(task)
        const { hires } = fewestHires(task, 1000, budget(200)) ?? { hires: [] }
        const trial = trialOf(task, hires)
        for (const [start, heads] of hires.entries()) {
          if (heads === 0) continue
          trial.hire(start, -1)
          expect(isMet(needs, trial)).toBe(false)
          for (let later = start + 1; later < needs.length; later++) {
            if (!task.mayStart[later]) continue
            trial.hire(later, 1)
            expect(isMet(needs, trial)).toBe(false)
            trial.hire(later, -1)
          }
          trial.hire(start, 1)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are as few as any hires are, where every way of hiring is tried', () => {
    fc.assert(
      fc.property(anyTask(anyRate, anyRamp), (task) => {
        const { hires, least } = fewestHires(task, 1000, budget()) ?? { hires: [], least: null }
        const fewest = total(hires)
        if (fewest > 7) return
        expect(fewest === 0 || !anyMeets(task, fewest - 1)).toBe(true)
        expect(least).toBe(fewest)
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['nobody ramps up', anyTask(anyRate, fc.constant([]))],
    ['nobody leaves', anyTask(fc.constant(0), anyRamp)],
  ])('are proved to be the fewest without a search where %s', (_, tasks) => {
    fc.assert(
      fc.property(tasks, (task) => {
        const { hires, least } = fewestHires(task, 1000, budget(0)) ?? { hires: [], least: -1 }
        // What attrition takes from fixed terms is not proved.
        const known = task.plan.attrition.n === 0n || task.plan.intakes.every(({ end }) => end === null)
        if (known || total(hires) === 0) expect(least).toBe(total(hires))
        if (total(hires) > 0 && total(hires) < 8) expect(anyMeets(task, total(hires) - 1)).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  it('are never fewer than the least, which any search agrees with', () => {
    fc.assert(
      fc.property(anyTask(anyRate, anyRamp), (task) => {
        const least = leastHires(task)
        if (least === null || least === 0 || least > 6) return
        expect(anyMeets(task, least - 1)).toBe(false)
        expect(hiresWithin(task, least - 1, budget())).toBe('none')
      }),
      { numRuns: 300 },
    )
  })

  it('say how many fewer there may be where that is not proved', () => {
    const needs = Array.from({ length: 12 }, (_, at) => rational(20n * 108n ** BigInt(at), 100n ** BigInt(at)))
    const plan = { opening: 20, intakes: [], attrition: rational(8, 100), ramp: [rational(1, 4), rational(1, 2)] }
    const { hires, least } = fewestHires({ plan, needs, mayStart: needs.map(() => true) }, 1000, budget(0)) ?? {
      hires: [],
      least: null,
    }
    expect(least).toBeGreaterThan(0)
    expect(least).toBeLessThan(total(hires))
    expect(total(hires) - (least ?? 0)).toBeLessThan(6)
  })

  it('are none where they would be more than there may be', () => {
    const task = {
      plan: { opening: 0, intakes: [], attrition: rational(0), ramp: [] },
      needs: [fromInteger(11)],
      mayStart: [true],
    }
    expect(fewestHires(task, 10, budget())).toBeNull()
    expect(fewestHires(task, 11, budget())?.hires).toEqual([11])
  })
})
