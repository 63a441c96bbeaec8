import { StaffingError } from './staffing-error.js'

/** Beyond this the number says nothing any more, and has more than 300 digits. */
export const mostRelatedReports = 1000

/**
 * Relationships that a manager of n reports has to do with: single, in groups and crosswise, n(2^(n-1) + n - 1)
 * (Graicunas, Relationship in Organization, 1933). StaffingError `negative`; RangeError if n is not whole or above
 * `mostRelatedReports`.
 */
export function graicunasRelationships(reports: number): bigint {
  if (!Number.isInteger(reports) || reports > mostRelatedReports)
    throw new RangeError(`not so many reports: ${reports}`)
  if (reports < 0) throw new StaffingError('negative')
  if (reports === 0) return 0n
  const n = BigInt(reports)
  return n * (2n ** (n - 1n) + n - 1n)
}
