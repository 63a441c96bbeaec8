import { type CountedJson, countedJson } from '../../section/counted-json.js'
import { shownStatus } from '../../section/verdict-status.js'
import { toDouble } from '../../staffing/double.js'
import { add, exactText, fromInteger, orNull, type Rational } from '../../staffing/rational.js'
import { wisnRatio } from '../../staffing/wisn.js'
import type { Pointer } from '../../text/pointer.js'
import { rangeText } from '../../text/range.js'
import { type Figures, figuresOf, rounded } from './figures.js'
import type { QueueSize, WorkloadRow, WorkloadStatus, Workloads, WorkSize } from './model.js'

/** A workload row of the public JSON. Keys always appear, in this order; exact values are text, the rest numbers. */
export interface WorkloadRowJson extends CountedJson, QueueJson, WorkJson {
  readonly id: string
  readonly plan: string
  readonly scenario: string | null
  readonly model: string
  readonly requiredMin: number | null
  readonly realMin: string | null
  readonly drivers: readonly { id: string; value: string | null }[]
  readonly holds: { readonly from: null; readonly to: string | null } | null
  readonly status: WorkloadStatus | 'waived'
  readonly severity: string
}

/** What a queue has; null elsewhere. Figures are those of `agents` people on duty, times in seconds. */
interface QueueJson {
  readonly contacts: string | null
  readonly erlangs: string | null
  readonly agents: number | null
  readonly serviceLevel: number | null
  readonly averageWait: number | null
  readonly occupancy: number | null
  readonly abandonment: number | null
  readonly blocking: number | null
}

/** What WISN has; null elsewhere. */
interface WorkJson {
  readonly workingHours: string | null
  readonly activities: readonly { id: string; volume: string; standard: string | null; staff: string }[] | null
  readonly base: string | null
  readonly categoryFactor: string | null
  readonly individual: string | null
  readonly wisnRatio: string | null
}

/** `waived` are the workloads, by pointer, whose findings are waived in this variant. */
export function workloadRowJson(
  row: WorkloadRow,
  workloads: Workloads,
  plan: string,
  scenario: string | null,
  waived: ReadonlySet<Pointer> = new Set(),
): WorkloadRowJson {
  const { workload, bandTo, drivers } = row
  return {
    id: workload.id,
    plan,
    scenario,
    model: workload.work.model,
    ...countedJson(workload, row),
    requiredMin: bandTo?.headsMin ?? null,
    realMin: bandTo === null ? null : exactText(bandTo.realMin),
    drivers: drivers.map(({ driver, value }) => ({
      id: driver.id,
      value: value === null ? null : rangeText(exactText(value.from), exactText(value.to)),
    })),
    holds: holdsOf(row, workloads),
    ...queueJson(row),
    ...workJson(row),
    status: shownStatus(row.status, workload.at, waived),
    severity: workload.severity ?? 'error',
  }
}

/** Up to which value of its driver the planned staff is enough, hats included; null unless it has one driver. */
function holdsOf(row: WorkloadRow, workloads: Workloads): WorkloadRowJson['holds'] {
  const { actual, held, drivers } = row
  const only = drivers.length === 1 ? drivers[0] : undefined
  if (only === undefined || actual === null) return null
  const carried = workloads.carries(row, only.driver, add(actual.min, fromInteger(held)))
  return carried === null ? null : { from: null, to: orNull(carried.to, exactText) }
}

const noQueue: QueueJson = {
  contacts: null,
  erlangs: null,
  agents: null,
  serviceLevel: null,
  averageWait: null,
  occupancy: null,
  abandonment: null,
  blocking: null,
}

/** The figures of a row's queue with as many people on duty as it needs. Null where it is none or has no answer. */
export function figuresOfRow({ workload, sizeTo }: WorkloadRow): Figures | null {
  if (workload.work.model === 'wisn' || sizeTo?.is !== 'queue') return null
  return figuresOf(workload.work, sizeTo.traffic, sizeTo.agents)
}

function queueJson(row: WorkloadRow): QueueJson {
  const figures = figuresOfRow(row)
  if (figures === null) return noQueue
  const { contacts, traffic, agents } = row.sizeTo as QueueSize
  const shown = (value: number | null): number | null => orNull(rounded(value, 6), toDouble)
  return {
    contacts: exactText(contacts),
    erlangs: exactText(traffic),
    agents,
    serviceLevel: shown(figures.serviceLevel),
    averageWait: shown(figures.averageWait),
    occupancy: shown(figures.occupancy),
    abandonment: shown(figures.abandonment),
    blocking: shown(figures.blocking),
  }
}

const noWork: WorkJson = {
  workingHours: null,
  activities: null,
  base: null,
  categoryFactor: null,
  individual: null,
  wisnRatio: null,
}

function workJson(row: WorkloadRow): WorkJson {
  const { work } = row.workload
  if (work.model !== 'wisn' || row.sizeTo?.is !== 'work') return noWork
  const size: WorkSize = row.sizeTo
  return {
    workingHours: exactText(work.year.hours),
    activities: work.activities.map(({ id }, at) => {
      const { volumes, activities } = size
      const { standard = null, staff = null } = activities[at] ?? {}
      return {
        id,
        volume: orNull(volumes[at] ?? null, exactText) ?? '0',
        standard: orNull(standard, exactText),
        staff: orNull(staff, exactText) ?? '0',
      }
    }),
    base: exactText(size.base),
    categoryFactor: exactText(size.categoryFactor),
    individual: exactText(size.individual),
    wisnRatio: orNull(ratioOf(row), exactText),
  }
}

/** Existing staff over required staff, at the least that is planned; null where nobody is required or none is known. */
export function ratioOf({ actual, sizeTo }: WorkloadRow): Rational | null {
  return actual === null || sizeTo?.is !== 'work' ? null : wisnRatio(actual.min, sizeTo.required).ratio
}
