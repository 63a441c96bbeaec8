import type { PlanFile, Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Departments, Role, SelectorValue, Unit } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import { countedRoles, ofText } from './counted-roles.js'
import { measuredBy } from './measured-by.js'
import type { Fault, Measured, Ratio } from './model.js'
import { readNorm } from './norm.js'
import { normOf } from './norm-of.js'
import { type NormText, type ReadNorm, tidied } from './norm-text.js'
import { countedUnits, nameInUnit } from './units.js'

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
  const counted = countedBy(id, at, file, needs, context, faults)
  if (!read.ok || counted === undefined) return []
  const written: Written = { id, at, normAt, text, file, read }
  const before = faults.length
  return counted.flatMap(({ unit, roles }) => {
    // What is wrong with the norm is so for every department.
    if (faults.length > before) return []
    return ratioOf(written, roles, unit, needs, context, faults) ?? []
  })
}

/** Whom the norm is about, for each department where it says so. */
function countedBy(
  id: string,
  at: Pointer,
  { each, of }: RatioFile,
  { departments }: Needs,
  context: BuildContext,
  faults: Fault[],
): readonly { readonly unit: Unit | null; readonly roles: readonly Role[] }[] | undefined {
  if (each !== undefined) {
    return countedUnits({ id, at, each: each as SelectorValue, of }, departments, context, faults)
  }
  const roles = countedRoles(id, at, of, departments, context, faults)
  return roles === undefined ? undefined : [{ unit: null, roles }]
}

interface Written {
  readonly id: string
  readonly at: Pointer
  readonly normAt: Pointer
  readonly text: string
  readonly file: RatioFile
  readonly read: ReadNorm & { readonly ok: true }
}

function ratioOf(
  { id, at, normAt, text, file, read }: Written,
  roles: readonly Role[],
  unit: Unit | null,
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
  const name = context.name(id, file.name)
  const of = ofText(file.of, id)
  const only = roles.length === 1 ? roles[0] : undefined
  const subject = only === undefined ? name : { id: of, text: only.title.text }
  return {
    id,
    name,
    at,
    unit,
    normAt,
    normText: text,
    read: found.norm,
    norm: made.norm,
    measured: found.measured,
    of,
    subject: unit === null ? subject : nameInUnit(subject, unit),
    roles,
    measure: file.measure === 'fte' ? 'fte' : 'heads',
    count: file.count === 'filled' ? 'filled' : 'planned',
    severity: file.severity ?? null,
    reason: file.reason === undefined ? null : context.name('', file.reason),
    source: file.source === undefined ? null : String(file.source),
  }
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
