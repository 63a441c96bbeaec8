import { type CheckedPlan, type CheckOptions, checkPlan } from '../../src/main.js'
import { decode } from '../../src/read/decode.js'

/** Checks the text of a plan as `check --all-scenarios` does, on 2026-10-31 unless told otherwise. */
export function checked(text: string, options: Partial<CheckOptions> = {}): Promise<CheckedPlan> {
  return checkPlan(decode(Buffer.from(text), 'orgplan.yaml', '/plan/orgplan.yaml'), {
    cwd: '/plan',
    today: '2026-10-31',
    policy: true,
    selection: 'everything',
    drivers: new Map(),
    ...options,
  })
}

/** `rule line by`, in order: what was found, and what accepts it. */
export const told = ({ findings }: CheckedPlan): string[] =>
  findings.map(({ rule, at, scenario, accepted }) => {
    const by = accepted === null ? 'counts' : accepted.by === 'waiver' ? accepted.id : accepted.by
    return `${rule} ${at.line}${scenario === null ? '' : ` ${scenario}`} ${by}`
  })
