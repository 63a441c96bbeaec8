import { section } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer } from '../../text/pointer.js'
import type { Departments } from '../departments/model.js'
import { buildDrivers, type Written } from './build.js'
import { driverValues } from './measures/drivers.js'
import type { Drivers } from './model.js'

/** Drivers (业务量): the numbers that staffing norms are set against. Those of departments are declared with them. */
export const drivers = section<'drivers', { departments: Departments }, Drivers>({
  key: 'drivers',
  needs: ['departments'],
  declare(plan, declare, name) {
    for (const [id, value] of entriesOf<Written>(plan.drivers)) {
      const text = typeof value === 'object' && value !== null ? value.name : undefined
      declare({ kind: 'driver', name: name(id, text), path: id, pointer: childPointer('/drivers', id) })
    }
  },
  build: buildDrivers,
  rules: [],
  views: [],
  measures: [driverValues],
})
