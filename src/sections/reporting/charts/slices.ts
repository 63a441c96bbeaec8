import type { Committees } from '../../committees/model.js'
import type { Departments } from '../../departments/model.js'
import type { Establishment } from '../../establishment/model.js'
import type { Families } from '../../families/model.js'
import type { Grades } from '../../grades/model.js'
import type { People } from '../../people/model.js'
import type { Reporting } from '../model.js'

/** The slices of the model that charts are made of. */
export interface Slices {
  readonly departments: Departments
  readonly committees: Committees
  readonly families: Families
  readonly grades: Grades
  readonly people: People
  readonly establishment: Establishment
  readonly reporting: Reporting
}
