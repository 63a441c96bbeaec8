import { section } from '../../section/contract.js'
import type { Committees } from '../committees/model.js'
import type { Departments } from '../departments/model.js'
import type { Establishment } from '../establishment/model.js'
import type { Families } from '../families/model.js'
import type { Grades } from '../grades/model.js'
import type { People } from '../people/model.js'
import { buildReporting } from './build.js'
import { departmentsChart } from './charts/departments.js'
import { matrixChart } from './charts/matrix.js'
import { peopleChart } from './charts/people.js'
import { rolesChart } from './charts/roles.js'
import { spansChart } from './charts/spans.js'
import { vacanciesChart } from './charts/vacancies.js'
import { spanMeasures } from './measures/spans.js'
import type { Reporting } from './model.js'
import { gradeAboveManager } from './rules/grade-above-manager.js'
import { gradeTrack } from './rules/grade-track.js'
import { reportingCycle } from './rules/reporting-cycle.js'
import { reportingSelf } from './rules/reporting-self.js'
import { severalRoots } from './rules/several-roots.js'
import { spanOfControl } from './rules/span-of-control.js'
import { roles } from './views/roles.js'
import { spans } from './views/spans.js'

export interface Needs {
  families: Families
  grades: Grades
  departments: Departments
  committees: Committees
  people: People
  establishment: Establishment
}

/** Solid reporting lines: spans of control and layers. */
export const reporting = section<'reporting', Needs, Reporting>({
  key: 'reporting',
  needs: ['families', 'grades', 'departments', 'committees', 'people', 'establishment'],
  build: (_plan, needs) => buildReporting(needs),
  rules: [reportingSelf, reportingCycle, severalRoots, spanOfControl, gradeAboveManager, gradeTrack],
  views: [roles, spans],
  measures: spanMeasures,
  charts: [rolesChart, departmentsChart, peopleChart, matrixChart, spansChart, vacanciesChart],
})
