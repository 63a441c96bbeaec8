import { section } from '../../section/contract.js'
import type { Departments } from '../departments/model.js'
import type { People } from '../people/model.js'
import { buildEstablishment } from './build.js'
import { headsByDepartment } from './measures/by-department.js'
import { headsByRole } from './measures/by-role.js'
import { totals } from './measures/totals.js'
import type { Establishment } from './model.js'
import { envelopeExceeded } from './rules/envelope-exceeded.js'
import { envelopeUnallocated } from './rules/envelope-unallocated.js'
import { fteAboveHeads } from './rules/fte-above-heads.js'
import { headcountNotStated } from './rules/headcount-not-stated.js'
import { hiringAboveVacancy } from './rules/hiring-above-vacancy.js'
import { overEstablishment } from './rules/over-establishment.js'
import { peopleFilledDiffers } from './rules/people-filled-differs.js'
import { plannedOutsideRange } from './rules/planned-outside-range.js'
import { headcount } from './views/headcount.js'
import { vacancies } from './views/vacancies.js'

/** The headcount ledger (编制): what is approved, in post and vacant. */
export const establishment = section<'establishment', { departments: Departments; people: People }, Establishment>({
  key: 'establishment',
  needs: ['departments', 'people'],
  build: (_plan, needs) => buildEstablishment(needs),
  rules: [
    hiringAboveVacancy,
    headcountNotStated,
    fteAboveHeads,
    plannedOutsideRange,
    overEstablishment,
    peopleFilledDiffers,
    envelopeExceeded,
    envelopeUnallocated,
  ],
  views: [headcount, vacancies],
  measures: [...totals, headsByDepartment, headsByRole],
})
