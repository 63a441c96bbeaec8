import type { PayComponentFile, PaySection } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import type { PayDays } from '../../staffing/pay-days.js'
import { mul, one, type Rational, zero } from '../../staffing/rational.js'
import { closest } from '../../text/closest.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Departments, Role } from '../departments/model.js'
import { annualAmount, readShare, type ShareOf } from './component-amount.js'
import type { Amount, ComponentPart, PayComponent, PayFault } from './model.js'
import { whom } from './whom.js'

/** Base pay goes by this name where no component is it. */
export const baseId = 'base'

interface Sources {
  readonly departments: Departments
  readonly days: PayDays | null
  readonly context: Pick<BuildContext, 'name'>
}

/** A component as it is written, before shares of others are followed. */
interface Draft {
  readonly id: string
  readonly at: Pointer
  readonly file: PayComponentFile
  readonly share: ShareOf | null
  readonly annual: Rational | null
}

const nothing: Amount = { perBase: zero, fixed: zero }
const wholeBase: Amount = { perBase: one, fixed: zero }

/** The components of pay; those that cannot be calculated are told as faults and are `open`. */
export function componentsOf(
  file: PaySection,
  { departments, days, context }: Sources,
  faults: PayFault[],
): readonly PayComponent[] {
  const paid = { period: file.period ?? 'month', days } as const
  const drafts = entriesOf(file.components).map(([id, written]): Draft => {
    const at = childPointer('/pay/components', id)
    const share = written.share === undefined ? null : shareOf(written.share, at, faults)
    checkWay(written, at, faults)
    return { id, at, file: written, share, annual: annualAmount(written, at, paid, faults) }
  })
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  const broken = brokenShares(drafts, byId, faults)
  const made = new Map<string, PayComponent>()
  for (const { id, at, file: written, share, annual } of drafts) {
    const { roles, all } = whom(written.for, `${at}/for`, departments, faults)
    const part = broken.has(id) ? 'open' : partOf(written, share, annual)
    made.set(id, {
      id,
      name: context.name(id, written.name),
      at,
      kind: written.kind,
      basis: written.basis === undefined ? null : String(written.basis),
      part,
      forAll: all,
      roles,
      amountFor(role) {
        if (!roles.has(role)) return nothing
        if (part === 'base') return wholeBase
        if (part === 'open' || part === 'on-cost') return nothing
        if (annual !== null) return { perBase: zero, fixed: annual }
        return share === null ? nothing : shareFor(share, role, made)
      },
    })
  }
  return [...made.values()]
}

function shareOf(written: string, at: Pointer, faults: PayFault[]): ShareOf | null {
  const share = readShare(String(written))
  if (share === null) {
    faults.push({ is: 'share-form', pointer: `${at}/share`, on: 'value', text: String(written), near: [] })
  }
  return share
}

/** Two ways to say how much, or how often without how much. */
function checkWay(file: PayComponentFile, at: Pointer, faults: PayFault[]): void {
  if (file.share !== undefined && file.amount !== undefined) {
    faults.push({ is: 'share-and-amount', pointer: `${at}/share`, on: 'key', text: String(file.share), near: [] })
  }
  if (file.every !== undefined && file.amount === undefined) {
    faults.push({ is: 'every-alone', pointer: `${at}/every`, on: 'key', text: String(file.every), near: [] })
  }
}

function shareFor({ share, of }: ShareOf, role: Role, made: ReadonlyMap<string, PayComponent>): Amount {
  const whole = made.get(of)?.amountFor(role) ?? (of === baseId ? wholeBase : nothing)
  return { perBase: mul(share, whole.perBase), fixed: mul(share, whole.fixed) }
}

/** Components whose share is of nothing, or comes back to itself; told once each. */
function brokenShares(
  drafts: readonly Draft[],
  byId: ReadonlyMap<string, Draft>,
  faults: PayFault[],
): ReadonlySet<string> {
  const broken = new Set<string>()
  for (const { id, at, file, share } of drafts) {
    if (share === null) continue
    const seen = new Set<string>()
    let next: string | undefined = id
    while (next !== undefined && !seen.has(next)) {
      seen.add(next)
      next = byId.get(next)?.share?.of
    }
    const unknown = share.of !== baseId && !byId.has(share.of)
    if (!unknown && next !== id) continue
    broken.add(id)
    const near = unknown ? closest(share.of, [...byId.keys(), baseId]) : []
    const is = unknown ? 'share-of' : 'share-circle'
    const whole = String(file.share)
    faults.push({ is, pointer: `${at}/share`, on: 'value', text: share.of, whole, near })
  }
  return broken
}

function partOf(file: PayComponentFile, share: ShareOf | null, annual: Rational | null): ComponentPart {
  const inKind = String(file.inKind ?? false).toLowerCase() === 'true'
  if (file.kind === 'equity') return 'equity'
  if (inKind) return 'in-kind'
  if (share !== null || annual !== null) return 'cash'
  if (file.share !== undefined || file.amount !== undefined) return 'open'
  return file.kind === 'fixed' ? 'base' : file.kind === 'statutory' ? 'on-cost' : 'open'
}
