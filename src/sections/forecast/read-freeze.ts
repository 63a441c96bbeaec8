import type { PlanFile } from '../../generated/plan.js'
import { entriesOf } from '../../section/entries.js'
import { type Month, type MonthRange, monthMeant, monthText, readMonthRange } from '../../staffing/months.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Role, SelectorValue } from '../departments/model.js'
import { endsBefore, misspelt, notMonths } from './faults.js'
import type { Reading } from './reading.js'

type FreezeFile = NonNullable<PlanFile['forecast']>['freeze']

interface Freeze extends MonthRange {
  /** Whom it is about; null is everybody. */
  readonly roles: ReadonlySet<Role> | null
}

/** Whether nobody of a role starts in a month. */
export function readFreezes(file: FreezeFile, at: Pointer, reading: Reading): (role: Role, month: Month) => boolean {
  const freezes = freezesOf(file, at, reading)
  return (role, month) =>
    freezes.some(({ from, to, roles }) => from <= month && month <= to && (roles === null || roles.has(role)))
}

function freezesOf(file: FreezeFile, at: Pointer, reading: Reading): Freeze[] {
  if (file === undefined) return []
  if (typeof file === 'string') return freeze(file, at, null, reading)
  if (Array.isArray(file)) return file.flatMap((text, index) => freeze(String(text), `${at}/${index}`, null, reading))
  return entriesOf(file).flatMap(([id, entry]) => {
    const pointer = childPointer(at, id)
    if (typeof entry === 'string') return freeze(entry, pointer, null, reading)
    const { months, of } = entry
    const roles =
      of === undefined ? null : new Set(reading.departments.select(of as SelectorValue, childPointer(pointer, 'of')))
    return freeze(months, `${pointer}/months`, roles, reading)
  })
}

function freeze(text: string, pointer: Pointer, roles: ReadonlySet<Role> | null, { faults }: Reading): Freeze[] {
  const range = readMonthRange(text)
  if (range === null) {
    faults.push(misspelt({ said: notMonths({ text }), pointer }, monthMeant(text)))
    return []
  }
  if (range.to >= range.from) return [{ ...range, roles }]
  faults.push({ said: endsBefore({ start: monthText(range.from), end: monthText(range.to) }), pointer })
  return []
}
