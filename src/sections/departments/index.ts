import { section } from '../../section/contract.js'
import type { Families } from '../families/model.js'
import type { Grades } from '../grades/model.js'
import { buildDepartments } from './build.js'
import type { Departments } from './model.js'
import { outlineOf } from './outline.js'
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
    for (const { id, file, path, at, roles, level } of outlineOf(plan).all) {
      if (level > 0) declare({ kind: 'department', name: name(id, file.name), path, pointer: at })
      for (const role of roles) {
        const rolePath = path === '' ? role.id : `${path}/${role.id}`
        declare({ kind: 'role', name: name(role.id, role.file.title), path: rolePath, pointer: role.at })
      }
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
})
