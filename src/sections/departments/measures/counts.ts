import type { Measure } from '../../../section/contract.js'
import type { Departments } from '../model.js'

type Counted = Measure<{ departments: Departments }>

/** The organisation itself is not one. */
export const departmentCount: Counted = {
  id: 'departments',
  head: { en: 'Departments', zh: '部门数' },
  kind: { is: 'count' },
  of: ({ departments }) => departments.units.length - 1,
}

/** Hats too. */
export const roleCount: Counted = {
  id: 'roles',
  head: { en: 'Roles', zh: '岗位数' },
  kind: { is: 'count' },
  of: ({ departments }) => departments.roles.length,
}
