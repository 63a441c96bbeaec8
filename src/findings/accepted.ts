import type { Name } from '../text/lang.js'

/** Why a finding does not count, though it is there. */
export type Accepted =
  /** Decision F6: for a time, with somebody who answers for it. */
  | {
      readonly by: 'waiver'
      readonly id: string
      readonly reason: Name
      readonly owner: string
      readonly until: string
    }
  /** Decision F7: a comment in the line before. */
  | { readonly by: 'comment'; readonly reason: string }
  /** It was there when the baseline was made. */
  | { readonly by: 'baseline' }

/** True for a finding that decides about the exit code and is shown everywhere. */
export const counts = (finding: { readonly accepted: Accepted | null }): boolean => finding.accepted === null
