import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Actors } from '../departments/model.js'

/** A body whose members hold other posts. It adds no heads, is no layer and has no span. */
export interface Committee {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  readonly kind: string | null
  /** The department or role it stands under. */
  readonly under: Pointer | null
  /** The committee or role it answers to. */
  readonly reportsTo: Pointer | null
  /** Mostly one; several where the plan says "each". */
  readonly chair: readonly Pointer[]
  readonly secretary: readonly Pointer[]
  readonly members: readonly Pointer[]
  /** Seats of outsiders. */
  readonly external: number
  readonly meets: string | null
  /** What of its seats means nobody. */
  readonly nobody: Actors['nobody']
}

export type Committees = ReadonlyMap<Pointer, Committee>
