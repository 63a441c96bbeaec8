import type { Name } from '../../text/lang.js'

/** Declared grades, by id, in plan order. Empty where the plan declares none. */
export type Grades = ReadonlyMap<string, Name>
