import type { Name } from '../../text/lang.js'

export interface Grade {
  readonly name: Name
  /** P, M, …: the career track a grade belongs to. */
  readonly track: string | null
}

/** Declared grades, by id, in plan order. Empty where the plan declares none. */
export type Grades = ReadonlyMap<string, Grade>
