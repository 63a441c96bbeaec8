import type { PlanFile, Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import { type Departments, type Role, selectorText, type Unit } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import { type Counting, countedBy } from './counted-by.js'
import { measuredBy } from './measured-by.js'
import type { Fault, Measured, Ratio } from './model.js'
import { readNorm } from './norm.js'
import { normOf } from './norm-of.js'
import { type NormText, type ReadNorm, tidied } from './norm-text.js'
import { ratioOf } from './ratio-of.js'
import { normKeysOf } from './shape.js'
import { shapedRatios } from './shaped.js'

interface Needs {
  readonly departments: Departments
  readonly drivers: Drivers
}

/** The ratios of a plan that can be calculated, and what is wrong with the others. */
export function defineRatios(
  plan: PlanFile,
  needs: Needs,
  context: BuildContext,
): { readonly ratios: Ratio[]; readonly faults: Fault[] } {
  const faults: Fault[] = []
  const ratios: Ratio[] = []
  for (const [id, value] of entriesOf(plan.ratios)) {
    if (id.startsWith('x-')) continue
    const at = childPointer('/ratios', id)
    const file: RatioFile = typeof value === 'object' ? value : { norm: value }
    if (normKeysOf(file)[0] !== 'norm' || normKeysOf(file).length > 1) {
      ratios.push(...shapedRatios(id, at, file, needs, context, faults))
      continue
    }
    ratios.push(...define(id, at, typeof value === 'object' ? `${at}/norm` : at, file, needs, context, faults))
  }
  return { ratios, faults }
}

function define(
  id: string,
  at: Pointer,
  normAt: Pointer,
  file: RatioFile,
  needs: Needs,
  context: BuildContext,
  faults: Fault[],
): readonly Ratio[] {
  const text = tidied(String(file.norm))
  const read = readNorm(text)
  if (!read.ok) faults.push({ is: read.problem, pointer: normAt, text, suggestion: read.suggestion })
  else if (read.swapped) faults.push({ is: 'swapped', pointer: normAt, text })
  const counted = countedBy(id, at, file, needs.departments, context, faults)
  if (!read.ok || counted === undefined) return []
  const written: Written = { id, at, normAt, text, file, read }
  const before = faults.length
  return counted.flatMap(({ unit, roles }) => {
    // What is wrong with the norm is so for every department.
    if (faults.length > before) return []
    return lineRatio(written, { unit, roles }, needs, context, faults) ?? []
  })
}

interface Written {
  readonly id: string
  readonly at: Pointer
  readonly normAt: Pointer
  readonly text: string
  readonly file: RatioFile
  readonly read: ReadNorm & { readonly ok: true }
}

/** The ratio of a norm in one line, about these roles. */
function lineRatio(
  { id, at, normAt, text, file, read }: Written,
  { unit, roles }: Counting,
  needs: Needs,
  context: BuildContext,
  faults: Fault[],
): Ratio | undefined {
  const found = meant(read, roles, normAt, needs, context, unit)
  if (found.nouns !== undefined) {
    faults.push({ is: 'noun', pointer: normAt, text, nouns: found.nouns })
    return undefined
  }
  const made = normOf(found.norm, file.mode ?? 'density', found.measured)
  if (!made.ok) {
    const pointer = made.problem === 'mode' ? `${at}/mode` : normAt
    faults.push({ is: made.problem, pointer, text: made.problem === 'mode' ? String(file.mode) : text })
    return undefined
  }
  const stated = { at, normAt, normText: text, read: found.norm, norm: made.norm, measured: found.measured }
  return ratioOf(id, file, stated, { of: selectorText(file.of ?? id), unit, roles }, context)
}

type Meant =
  | { readonly norm: NormText; readonly measured: Measured; readonly nouns?: never }
  | { readonly nouns: readonly string[] }

/** The first reading of a norm whose noun names something. */
function meant(
  read: ReadNorm & { readonly ok: true },
  roles: readonly Role[],
  normAt: Pointer,
  needs: Needs,
  context: BuildContext,
  unit: Unit | null,
): Meant {
  const nouns: string[] = []
  for (const norm of [read.norm, ...read.otherwise]) {
    if (norm.form === 'absolute') return { norm, measured: { by: 'nothing' } }
    nouns.push(norm.noun)
    const measured = measuredBy(norm.noun, roles, normAt, needs, context, unit)
    if (measured === 'ambiguous') return { nouns: [norm.noun] }
    if (measured !== undefined) return { norm, measured }
  }
  return { nouns }
}
