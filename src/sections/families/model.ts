import type { Name } from '../../text/lang.js'

/** Declared job families, by id, in plan order. Empty where the plan declares none. */
export type Families = ReadonlyMap<string, Name>
