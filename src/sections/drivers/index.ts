import type { Driver as DriverFile, PlanFile } from '../../generated/plan.js'
import { type BuildContext, section } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer } from '../../text/pointer.js'
import { driverValues } from './measures/drivers.js'
import { type Driver, type Drivers, judgedAt, rangeOf, type WrittenRange } from './model.js'

/** Drivers (业务量): the numbers that staffing norms are set against. */
export const drivers = section<'drivers', object, Drivers>({
  key: 'drivers',
  needs: [],
  declare(plan, declare, name) {
    for (const [id, value] of driversOf(plan)) {
      const text = typeof value === 'object' && value !== null ? value.name : undefined
      declare({ kind: 'driver', name: name(id, text), path: id, pointer: childPointer('/drivers', id) })
    }
  },
  build(plan, _needs, context) {
    const stage = stageRanges(plan, context)
    return new Map(driversOf(plan).map(([id, value]) => [id, driver(id, value, stage.get(id), context)]))
  },
  rules: [],
  views: [],
  measures: [driverValues],
})

type Written = DriverFile | string | number | null

const driversOf = (plan: PlanFile): [string, Written][] =>
  entriesOf<Written>(plan.drivers).filter(([id]) => !id.startsWith('x-'))

/** The ranges that make the scenario a stage, by driver id. */
function stageRanges(plan: PlanFile, { names, scenario }: BuildContext): ReadonlyMap<string, WrittenRange> {
  const ranges = new Map<string, WrittenRange>()
  const when = scenario === null ? undefined : plan.scenarios?.[scenario]?.when
  for (const [reference, range] of entriesOf<WrittenRange>(when)) {
    const found = names.resolve(reference, ['driver'], '/scenarios')
    if (found.is === 'found') ranges.set(found.named.path, range)
  }
  return ranges
}

/** Decision R3: a driver without a value is, in a stage, the range of that stage. */
function driver(id: string, value: Written, stage: WrittenRange | undefined, context: BuildContext): Driver {
  const file: DriverFile = typeof value === 'object' && value !== null ? value : value === null ? {} : { value }
  const own = file.value === undefined ? null : judgedAt(rangeOf(file.value))
  const ofStage = own === null && stage !== undefined ? judgedAt(rangeOf(stage)) : null
  return {
    id,
    name: context.name(id, file.name),
    at: childPointer('/drivers', id),
    value: own ?? ofStage,
    ofStage: ofStage !== null,
    setOutside: context.isSetOutside(childPointer('/drivers', id)),
    unit: file.unit === undefined ? null : String(file.unit),
    definition: file.definition === undefined ? null : context.name('', file.definition),
    source: file.source === undefined ? null : String(file.source),
    asOf: file.asOf === undefined ? null : String(file.asOf),
  }
}
