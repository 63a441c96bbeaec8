import type { Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { type Norm, normBand } from '../../staffing/ratio.js'
import { one } from '../../staffing/rational.js'
import type { Pointer } from '../../text/pointer.js'
import { type Departments, selectorText } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import { readApportion } from './apportion.js'
import { type Counting, countedBy } from './counted-by.js'
import { readDemands } from './demands.js'
import { readLadder } from './ladder.js'
import { measuredBy } from './measured-by.js'
import type { Fault, Measured, MeasuredOne, Ratio } from './model.js'
import { normWords } from './norm-words.js'
import { ratioOf } from './ratio-of.js'
import { normKeysOf, type Shape } from './shape.js'
import { readTiers } from './tiers.js'

type SingleShape = Exclude<Shape, { readonly form: 'apportion' }>

interface Needs {
  readonly departments: Departments
  readonly drivers: Drivers
}

/**
 * The ratios of an entry whose norm is a map of its own (decision R1): one, or of a split one for each of its roles.
 * None where the entry cannot be calculated; the faults say why.
 */
export function shapedRatios(
  id: string,
  at: Pointer,
  file: RatioFile,
  needs: Needs,
  context: BuildContext,
  faults: Fault[],
): readonly Ratio[] {
  const [key, second] = normKeysOf(file)
  if (key === undefined) faults.push({ is: 'no-norm', pointer: at, text: id })
  if (second !== undefined) faults.push({ is: 'second-norm', pointer: `${at}/${second}`, text: `${key}, ${second}` })
  if (key === undefined || second !== undefined) return []
  if (file.mode !== undefined) faults.push({ is: 'mode', pointer: `${at}/mode`, text: file.mode })
  const normAt = `${at}/${key}`
  if (file.apportion !== undefined) return split(id, at, file, needs, context, faults)
  const shape = read(id, file, normAt, faults)
  const counted = countedBy(id, at, file, needs.departments, context, faults)
  if (shape === undefined || counted === undefined) return []
  const norm = normOf(shape)
  if (norm === undefined) faults.push({ is: 'too-many', pointer: normAt, text: key })
  const before = faults.length
  return counted.flatMap((counting) => {
    // What is wrong with the norm is so for every department.
    if (faults.length > before) return []
    const measured = measuredOf(shape, counting, normAt, needs, context, faults)
    if (measured === undefined || norm === undefined) return []
    const stated = { at, normAt, normText: normWords(shape).id, read: shape, norm, measured }
    return [ratioOf(id, file, stated, { of: selectorText(file.of ?? id), ...counting }, context)]
  })
}

function read(id: string, file: RatioFile, normAt: Pointer, faults: Fault[]): SingleShape | undefined {
  if (file.tiers !== undefined) return readTiers(id, file.tiers, normAt, faults)
  if (file.ladder !== undefined) return readLadder(id, file.ladder, normAt, faults)
  return file.demands === undefined ? undefined : readDemands(file.demands, normAt, faults)
}

/** One ratio for each role: its planned heads are to be its part. */
function split(
  id: string,
  at: Pointer,
  file: RatioFile,
  needs: Needs,
  context: BuildContext,
  faults: Fault[],
): readonly Ratio[] {
  if (file.of !== undefined) faults.push({ is: 'apportion-of', pointer: `${at}/of`, text: selectorText(file.of) })
  if (file.each !== undefined)
    faults.push({ is: 'apportion-each', pointer: `${at}/each`, text: selectorText(file.each) })
  const whole = file.apportion && readApportion(file.apportion, `${at}/apportion`, needs.departments, context, faults)
  if (whole === undefined || file.of !== undefined || file.each !== undefined) return []
  const { heads, among } = whole
  const parts = among.map(({ weight, noun, to, at: pointer }) =>
    weight === null ? nounMeasured(noun, { unit: null, roles: [to] }, pointer, needs, context, faults) : null,
  )
  if (parts.some((part) => part === undefined)) return []
  const measures = parts.map((part) => part ?? null)
  const measured: Measured = measures.every((part) => part === null)
    ? { by: 'nothing' }
    : { by: 'several', parts: measures }
  const weights = among.map(({ weight }) => weight)
  return among.map(({ role, to, at: pointer }, part) => {
    const shape: Shape = { form: 'apportion', heads, among, part }
    const norm: Norm = { is: 'apportion', heads, weights, part }
    const stated = { at: pointer, normAt: pointer, normText: normWords(shape).id, read: shape, norm, measured }
    return ratioOf(id, file, stated, { of: role, unit: null, roles: [to] }, context)
  })
}

/** What the nouns of a norm are; demands on one and the same noun have one measure. */
function measuredOf(
  shape: SingleShape,
  counting: Counting,
  normAt: Pointer,
  needs: Needs,
  context: BuildContext,
  faults: Fault[],
): Measured | undefined {
  const nouns = shape.form === 'demands' ? shape.items.map((item) => item.noun) : [shape.noun]
  const placed = new Map<string, MeasuredOne | undefined>()
  for (const [i, noun] of nouns.entries()) {
    const pointer = shape.form === 'demands' ? `${normAt}/items/${i}/driver` : `${normAt}/driver`
    if (!placed.has(noun)) placed.set(noun, nounMeasured(noun, counting, pointer, needs, context, faults))
  }
  const parts = nouns.flatMap((noun) => placed.get(noun) ?? [])
  if (parts.length < nouns.length) return undefined
  return placed.size === 1 ? parts[0] : { by: 'several', parts }
}

function nounMeasured(
  noun: string,
  { unit, roles }: Counting,
  pointer: Pointer,
  needs: Needs,
  context: BuildContext,
  faults: Fault[],
): MeasuredOne | undefined {
  const measured = measuredBy(noun, roles, pointer, needs, context, unit)
  if (measured !== undefined && measured !== 'ambiguous') return measured
  faults.push({ is: 'noun', pointer, text: noun, nouns: [noun] })
  return undefined
}

/** The norm in terms of the arithmetic; nothing where one unit of the driver asks for more people than can be counted. */
function normOf(shape: SingleShape): Norm | undefined {
  const norm = normFor(shape)
  try {
    normBand(norm, one)
    return norm
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function normFor(shape: SingleShape): Norm {
  switch (shape.form) {
    case 'tiers':
      return { is: 'tiers', mode: shape.mode, tiers: shape.tiers }
    case 'ladder':
      return { is: 'ladder', steps: shape.steps }
    case 'demands':
      return {
        is: 'demands',
        combine: shape.combine,
        items: shape.items.map(({ need, per }) => ({ need, per, at: null })),
      }
  }
}
