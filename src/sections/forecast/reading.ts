import type { BuildContext } from '../../section/contract.js'
import { type Month, monthMeant, monthText, readMonth } from '../../staffing/months.js'
import type { Pointer } from '../../text/pointer.js'
import type { Departments } from '../departments/model.js'
import { beforeStart, misspelt, notAMonth } from './faults.js'
import type { Fault } from './model.js'

/** What every part of the definition is read with. */
export interface Reading {
  readonly departments: Departments
  readonly context: BuildContext
  readonly faults: Fault[]
}

/** A reading in which the start of the forecast is known. */
export interface StartedReading extends Reading {
  readonly start: Month
  readonly months: number
}

/** The month that a value or a key names; undefined, and a fault, where it names none. */
export function monthAt(
  text: string,
  pointer: Pointer,
  { faults }: Reading,
  on: 'key' | 'value' = 'value',
): Month | undefined {
  const month = readMonth(text)
  if (month !== null) return month
  faults.push(misspelt({ said: notAMonth({ text }), pointer, on }, monthMeant(text)))
  return undefined
}

/** As `monthAt`; what lies before the forecast is a fault too. */
export function monthAhead(
  text: string,
  pointer: Pointer,
  reading: StartedReading,
  on: 'key' | 'value' = 'value',
): Month | undefined {
  const month = monthAt(text, pointer, reading, on)
  if (month === undefined || month >= reading.start) return month
  const start = monthText(reading.start)
  reading.faults.push({ said: beforeStart({ month: text, start }), pointer, on })
  return undefined
}
