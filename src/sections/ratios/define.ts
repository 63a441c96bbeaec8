import type { PlanFile, Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Departments, Role } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import { countedRoles, ofText } from './counted-roles.js'
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
    const ratio = define(id, at, typeof value === 'object' ? `${at}/norm` : at, file, needs, context, faults)
    if (ratio !== undefined) ratios.push(ratio)
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
): Ratio | undefined {
  const text = tidied(String(file.norm))
  const read = readNorm(text)
  if (!read.ok) faults.push({ is: read.problem, pointer: normAt, text, suggestion: read.suggestion })
  else if (read.swapped) faults.push({ is: 'swapped', pointer: normAt, text })
  const roles = countedRoles(id, at, file.of, needs.departments, context, faults)
  if (!read.ok || roles === undefined) return undefined
  const found = meant(read, roles, normAt, needs, context)
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
  return ratioOf(id, file, stated, { of: ofText(file.of, id), roles }, context)
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
): Meant {
  const nouns: string[] = []
  for (const norm of [read.norm, ...read.otherwise]) {
    if (norm.form === 'absolute') return { norm, measured: { by: 'nothing' } }
    nouns.push(norm.noun)
    const measured = measuredBy(norm.noun, roles, normAt, needs, context)
    if (measured === 'ambiguous') return { nouns: [norm.noun] }
    if (measured !== undefined) return { norm, measured }
  }
  return { nouns }
}
