import type { Text } from '../../generated/plan.js'
import { section } from '../../section/contract.js'
import type { Families } from '../families/model.js'
import type { Grades } from '../grades/model.js'
import { buildDepartments } from './build.js'
import { departmentCount, roleCount } from './measures/counts.js'
import type { Departments, WrittenDriver } from './model.js'
import { driversOf, outlineOf } from './outline.js'
import { departmentCycle } from './rules/department-cycle.js'
import { departmentEmpty } from './rules/department-empty.js'
import { departmentWithoutHead } from './rules/department-without-head.js'
import { gradeMissing } from './rules/grade-missing.js'
import { hatCycle } from './rules/hat-cycle.js'
import { headOutsideDepartment } from './rules/head-outside-department.js'
import { missingJobFamily } from './rules/missing-job-family.js'
import { departmentsView } from './views/departments.js'

/** The organisation and its departments with their roles: one tree, the organisation as its root. */
export const departments = section<'departments', { families: Families; grades: Grades }, Departments>({
  key: 'departments',
  needs: ['families', 'grades'],
  declare(plan, declare, name) {
    const shared = new Map<string, WrittenDriver>()
    for (const unit of outlineOf(plan).all) {
      const { id, file, path, at, roles, level } = unit
      if (level > 0) declare({ kind: 'department', name: name(id, file.name), path, pointer: at })
      for (const role of roles) {
        const rolePath = path === '' ? role.id : `${path}/${role.id}`
        declare({ kind: 'role', name: name(role.id, role.file.title), path: rolePath, pointer: role.at })
      }
      if (level === 0) continue
      for (const driver of driversOf(unit)) {
        declare({ kind: 'driver', name: name(driver.id, driverName(driver)), path: driver.path, pointer: driver.at })
        if (!shared.has(driver.id)) shared.set(driver.id, driver)
      }
    }
    for (const [id, driver] of shared) {
      if (plan.drivers?.[id] !== undefined) continue
      declare({ kind: 'total', name: name(id, driverName(driver)), path: id, pointer: driver.at })
    }
  },
  build: buildDepartments,
  rules: [
    departmentCycle,
    departmentWithoutHead,
    headOutsideDepartment,
    departmentEmpty,
    hatCycle,
    gradeMissing,
    missingJobFamily,
  ],
  views: [departmentsView],
  measures: [departmentCount, roleCount],
})

const driverName = ({ file }: WrittenDriver): Text | undefined =>
  typeof file === 'object' && file !== null ? file.name : undefined
