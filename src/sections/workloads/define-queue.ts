import type { Workload as WorkloadFile } from '../../generated/plan.js'
import { entriesOf } from '../../section/entries.js'
import { durationIn } from '../../staffing/duration.js'
import { compare, div, one, type Rational, rational } from '../../staffing/rational.js'
import { shrinkageAdded, shrinkageChained } from '../../staffing/shrinkage.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { OpeningHours, Queue, Shrinkage } from './model.js'
import type { Reading } from './written.js'

/** The queue that a workload describes; undefined where something is wrong with it. `fullTime` is hours a week. */
export function defineQueue(
  file: WorkloadFile,
  at: Pointer,
  fullTime: Rational | null,
  reading: Reading,
): Queue | undefined {
  const arrivals = file.arrivals === undefined ? undefined : reading.flow(file.arrivals, `${at}/arrivals`)
  const handling = file.handling === undefined ? undefined : reading.seconds(file.handling, `${at}/handling`)
  const peak = file.peak === undefined ? null : peakOf(file.peak, `${at}/peak`, reading)
  const shrinkage = file.shrinkage === undefined ? null : shrinkageOf(file.shrinkage, `${at}/shrinkage`, reading)
  const open = file.open === undefined ? null : openOf(file.open, `${at}/open`, fullTime, reading)
  const goal = goalOf(file, at, reading)
  const interval = peak === null ? arrivals && durationIn(arrivals.every, 's') : peak?.seconds
  if (interval === null && arrivals !== undefined) reading.fault('peak', `${at}/arrivals`, arrivals.text)
  if (
    arrivals === undefined ||
    handling === undefined ||
    peak === undefined ||
    shrinkage === undefined ||
    open === undefined ||
    goal === undefined ||
    interval === undefined ||
    interval === null
  )
    return undefined
  return { arrivals, peak, interval, handling, shrinkage, open, ...goal }
}

function peakOf(text: string, pointer: Pointer, reading: Reading): ReturnType<Reading['level']> {
  const peak = reading.level(text, pointer)
  if (peak === undefined) return undefined
  if (peak.share.n <= 0n || compare(peak.share, one) > 0) return reading.fault('occupancy', pointer, text)
  return peak.seconds.n > 0n ? peak : reading.fault('zero', pointer, text)
}

type Goal<Q = Queue> = Q extends Queue ? Pick<Q, Extract<keyof Q, 'model' | 'target' | 'patience' | 'blocking'>> : never

/** What the queue has to keep, by its model. */
function goalOf(file: WorkloadFile, at: Pointer, reading: Reading): Goal | undefined {
  if (file.model === 'erlang-b') {
    if (file.blocking === undefined) return undefined
    const blocking = reading.share(file.blocking, `${at}/blocking`, 'whole')
    return blocking && { model: file.model, blocking }
  }
  const level = file.target === undefined ? null : levelOf(file.target, `${at}/target`, reading)
  const averageWait = file.asa === undefined ? null : reading.seconds(file.asa, `${at}/asa`)
  const occupancy =
    file.maxOccupancy === undefined ? null : reading.share(file.maxOccupancy, `${at}/maxOccupancy`, 'occupancy')
  if (level === undefined || averageWait === undefined || occupancy === undefined) return undefined
  if (file.model === 'erlang-c') return { model: file.model, target: { level, averageWait, occupancy } }
  const patience = file.patience === undefined ? undefined : reading.seconds(file.patience, `${at}/patience`)
  const abandonment =
    file.abandonment === undefined ? null : reading.share(file.abandonment, `${at}/abandonment`, 'whole')
  if (file.model !== 'erlang-a' || patience === undefined || abandonment === undefined) return undefined
  const target = { level, levelOf: file.levelOf ?? 'offered', averageWait, abandonment, occupancy } as const
  return { model: file.model, target, patience }
}

function levelOf(
  text: string,
  pointer: Pointer,
  reading: Reading,
): { readonly share: Rational; readonly within: Rational } | undefined {
  const level = reading.level(text, pointer)
  if (level === undefined) return undefined
  if (level.share.n <= 0n || compare(level.share, one) >= 0) return reading.fault('whole', pointer, text)
  return { share: level.share, within: level.seconds }
}

function shrinkageOf(
  file: NonNullable<WorkloadFile['shrinkage']>,
  pointer: Pointer,
  reading: Reading,
): Shrinkage | undefined {
  const isMap = typeof file === 'object'
  const written = isMap ? entriesOf(file).filter(([id]) => id !== 'combine') : [['', file] as const]
  const parts = written.flatMap(([id, value]) => {
    const share = reading.number(String(value), isMap ? childPointer(pointer, id) : pointer)
    return share === undefined ? [] : [{ id, share }]
  })
  if (parts.length < written.length) return undefined
  const combine = isMap ? (file.combine ?? null) : null
  if (parts.length > 1 && combine === null) return reading.fault('combine', pointer, '', { on: 'key' })
  const shares = parts.map(({ share }) => share)
  const total = combine === 'multiply' ? shrinkageChained(shares) : shrinkageAdded(shares)
  if (compare(total, one) < 0) return { parts, combine, total }
  return reading.fault('shrinkage', pointer, isMap ? '' : String(file), { on: isMap ? 'key' : 'value' })
}

function openOf(
  value: string | number,
  pointer: Pointer,
  fullTime: Rational | null,
  reading: Reading,
): OpeningHours | undefined {
  const read = reading.allowance(value, pointer)
  if (read === undefined) return undefined
  const text = String(value)
  const hours = read.is === 'time' ? durationIn(read.time, 'h') : null
  const weeks = read.is === 'time' && read.every !== null ? durationIn(read.every, 'week') : null
  if (hours === null || weeks === null) return reading.fault('open', pointer, text)
  const aWeek = div(hours, weeks)
  if (aWeek.n <= 0n || compare(aWeek, rational(168)) > 0) return reading.fault('open', pointer, text)
  if (fullTime === null) return reading.fault('full-time', pointer, text)
  return { text, hours: aWeek, fullTime }
}
