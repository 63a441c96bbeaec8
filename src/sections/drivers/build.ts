import type { Driver as DriverFile, PlanFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Departments, Unit } from '../departments/model.js'
import { type Driver, type Drivers, judgedAt, outermost, rangeOf, totalOf, type WrittenRange } from './model.js'

export type Written = DriverFile | string | number | null

/** The plan's drivers by id, those of departments by path, and for ids that the plan itself lacks their totals. */
export function buildDrivers(
  plan: PlanFile,
  { departments }: { readonly departments: Departments },
  context: BuildContext,
): Drivers {
  const stage = stageRanges(plan, context)
  const drivers = new Map<string, Driver>()
  for (const [id, value] of entriesOf<Written>(plan.drivers)) {
    const at = childPointer('/drivers', id)
    drivers.set(id, driver({ id, path: id, at, unit: null }, value, stage.get(id), context))
  }
  const shared = new Map<string, Driver[]>()
  for (const unit of departments.units) {
    for (const { id, path, at, file } of unit.drivers) {
      const made = driver({ id, path, at, unit }, file, stage.get(path), context)
      drivers.set(path, made)
      shared.set(id, [...(shared.get(id) ?? []), made])
    }
  }
  for (const [id, parts] of shared) {
    const [first] = parts
    if (first !== undefined && !drivers.has(id)) drivers.set(id, totalOf(id, outermost(parts), stage.get(id)))
  }
  return drivers
}

/** The ranges that make the scenario a stage, by path of the driver. */
function stageRanges(plan: PlanFile, { names, scenario }: BuildContext): ReadonlyMap<string, WrittenRange> {
  const ranges = new Map<string, WrittenRange>()
  const when = scenario === null ? undefined : plan.scenarios?.[scenario]?.when
  for (const [reference, range] of entriesOf<WrittenRange>(when)) {
    const found = names.resolve(reference, ['driver', 'total'], '/scenarios')
    if (found.is === 'found') ranges.set(found.named.path, range)
  }
  return ranges
}

interface Standing {
  readonly id: string
  readonly path: string
  readonly at: Pointer
  readonly unit: Unit | null
}

/** Decision R3: a driver without a value is, in a stage, the range of that stage. */
function driver(
  { id, path, at, unit }: Standing,
  value: Written,
  stage: WrittenRange | undefined,
  context: BuildContext,
): Driver {
  const file: DriverFile = typeof value === 'object' && value !== null ? value : value === null ? {} : { value }
  const own = file.value === undefined ? null : judgedAt(rangeOf(file.value))
  const ofStage = own === null && stage !== undefined ? judgedAt(rangeOf(stage)) : null
  return {
    id: path,
    name: context.name(id, file.name),
    at,
    department: unit,
    parts: [],
    value: own ?? ofStage,
    ofStage: ofStage !== null,
    setOutside: context.isSetOutside(at),
    unit: file.unit === undefined ? null : String(file.unit),
    definition: file.definition === undefined ? null : context.name('', file.definition),
    source: file.source === undefined ? null : String(file.source),
    asOf: file.asOf === undefined ? null : String(file.asOf),
  }
}
