import type { Measure } from '../../../section/contract.js'
import { type Establishment, headsOfSum, plannedFte } from '../model.js'

type Total = Measure<{ establishment: Establishment }>

/** Headcount and FTE of the whole plan. */
export const totals: readonly Total[] = [
  {
    id: 'planned',
    head: { en: 'Planned heads', zh: '编制人数' },
    kind: { is: 'count' },
    of: ({ establishment }) => headsOfSum(establishment.total),
  },
  {
    id: 'notStated',
    head: { en: 'Roles without a number', zh: '未写编制的岗位' },
    kind: { is: 'count' },
    unlessNone: true,
    of: ({ establishment }) => establishment.total.notStated,
  },
  {
    id: 'filled',
    head: { en: 'In post', zh: '在岗人数' },
    kind: { is: 'count' },
    unlessNone: true,
    of: ({ establishment }) => establishment.total.filled,
  },
  {
    id: 'vacancies',
    head: { en: 'Vacancies', zh: '缺编人数' },
    kind: { is: 'count' },
    unlessNone: true,
    of: ({ establishment }) => establishment.total.vacancies,
  },
  {
    id: 'ftePlanned',
    head: { en: 'FTE planned', zh: '编制折合' },
    kind: { is: 'decimal', places: 2 },
    of: ({ establishment }) => plannedFte(establishment),
  },
  {
    id: 'fteFilled',
    head: { en: 'FTE in post', zh: '在岗折合' },
    kind: { is: 'decimal', places: 2 },
    unlessNone: true,
    of: ({ establishment }) => establishment.total.fteFilled,
  },
]
