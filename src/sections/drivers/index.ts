import type { Driver as DriverFile } from '../../generated/plan.js'
import { type BuildContext, section } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { readRange } from '../../staffing/number.js'
import { childPointer } from '../../text/pointer.js'
import type { Driver, Drivers } from './model.js'

/** Drivers (业务量): the numbers that staffing norms are set against. */
export const drivers = section<'drivers', object, Drivers>({
  key: 'drivers',
  needs: [],
  declare(plan, declare, name) {
    for (const [id, value] of entriesOf(plan.drivers)) {
      const text = typeof value === 'object' && value !== null ? value.name : undefined
      declare({ kind: 'driver', name: name(id, text), path: id, pointer: childPointer('/drivers', id) })
    }
  },
  build(plan, _needs, context) {
    return new Map(entriesOf(plan.drivers).map(([id, value]) => [id, driver(id, value, context)]))
  },
  rules: [],
  views: [],
})

function driver(id: string, value: DriverFile | string | number | null, context: BuildContext): Driver {
  const file: DriverFile = typeof value === 'object' && value !== null ? value : value === null ? {} : { value }
  return {
    id,
    name: context.name(id, file.name),
    at: childPointer('/drivers', id),
    value: file.value === undefined ? null : rangeOf(file.value),
    unit: file.unit === undefined ? null : String(file.unit),
    definition: file.definition === undefined ? null : context.name('', file.definition),
    source: file.source === undefined ? null : String(file.source),
    asOf: file.asOf === undefined ? null : String(file.asOf),
  }
}

function rangeOf(value: NonNullable<DriverFile['value']>): Driver['value'] {
  const read = readRange(String(value))
  if (!read.ok || read.value.from === null || read.value.to === null) return null
  return { from: read.value.from, to: read.value.to }
}
