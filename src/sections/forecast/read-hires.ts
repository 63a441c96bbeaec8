import type { PlanFile } from '../../generated/plan.js'
import { entriesOf } from '../../section/entries.js'
import { type Month, monthText } from '../../staffing/months.js'
import { readNumber } from '../../staffing/number.js'
import { toHeads } from '../../staffing/rational.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'
import { endsBefore, noHeads } from './faults.js'
import type { Hire } from './model.js'
import { monthAhead, type StartedReading } from './reading.js'

type HireFiles = NonNullable<NonNullable<PlanFile['forecast']>['hires']>
type HireFile = HireFiles[string]

/** The planned hires, one for each month in which heads start. */
export function readHires(files: HireFiles | undefined, at: Pointer, reading: StartedReading): Hire[] {
  return entriesOf(files).flatMap(([id, file]) => hiresOf(id, file, childPointer(at, id), reading))
}

function hiresOf(id: string, file: HireFile, at: Pointer, reading: StartedReading): Hire[] {
  const { context, departments, faults } = reading
  if ((file.start === undefined) === (file.intake === undefined) || (file.intake && file.heads !== undefined)) {
    faults.push({ said: noHeads({}), pointer: at, on: 'key' })
    return []
  }
  const found = context.names.resolve(String(file.role), ['role'], `${at}/role`)
  const role = found.is === 'found' ? departments.roleAt(found.named.pointer) : undefined
  const end = file.end === undefined ? null : monthAhead(file.end, `${at}/end`, reading)
  const intakes =
    file.intake === undefined
      ? [{ text: file.start ?? '', heads: file.heads ?? 1, pointer: `${at}/start`, on: 'value' as const }]
      : entriesOf(file.intake).map(([text, heads]) => {
          return { text, heads, pointer: childPointer(`${at}/intake`, text), on: 'key' as const }
        })
  return intakes.flatMap(({ text, heads, pointer, on }) => {
    const start = monthAhead(text, pointer, reading, on)
    if (start === undefined || end === undefined || !isInOrder(start, end, `${at}/end`, reading)) return []
    return role === undefined ? [] : [hire(id, at, file, role, heads, start, end, reading)]
  })
}

function isInOrder(start: Month, end: Month | null, pointer: Pointer, { faults }: StartedReading): boolean {
  if (end === null || end >= start) return true
  faults.push({ said: endsBefore({ start: monthText(start), end: monthText(end) }), pointer })
  return false
}

function hire(
  id: string,
  at: Pointer,
  file: HireFile,
  role: Role,
  heads: number | string,
  start: Month,
  end: Month | null,
  { context }: StartedReading,
): Hire {
  const read = readNumber(String(heads))
  return { id, name: context.name(id, file.name), at, role, heads: read.ok ? toHeads(read.value.n) : 0, start, end }
}
