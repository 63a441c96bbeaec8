import type { Pair } from '../text/lang.js'

export interface LackingWords {
  readonly en: (what: string) => string
  readonly zh: (what: string) => string
}

/** What `what` lacks, so that a ratio or a workload cannot be judged. */
export const lackingWords = {
  headcount: { en: (what) => `${what} states no headcount`, zh: (what) => `${what}没有写编制` },
  filled: { en: (what) => `${what} does not state how many are in post`, zh: (what) => `${what}没有写在岗人数` },
  driver: { en: (what) => `the driver ${what} has no value`, zh: (what) => `业务量${what}没有数值` },
} as const satisfies { readonly [why: string]: LackingWords }

/** The same of all who are counted, in explanations. */
export const countedLack = {
  headcount: { en: 'no counted role states its headcount', zh: '计入的岗位都没有写编制' },
  filled: { en: 'not every counted role states how many are in post', zh: '计入的岗位没有全部写明在岗人数' },
} as const satisfies { readonly [why: string]: Pair }
