import type { Ratio as RatioFile } from '../../generated/plan.js'
import { compare, exactText, type Rational, zero } from '../../staffing/rational.js'
import { type Tier, tierDrops } from '../../staffing/tier.js'
import type { Pointer } from '../../text/pointer.js'
import type { Fault } from './model.js'
import { numberOf, type Shape } from './shape.js'

/** The tiers of a ratio, or nothing where they cannot be calculated (the faults say why). */
export function readTiers(
  id: string,
  { driver, mode, bands }: NonNullable<RatioFile['tiers']>,
  at: Pointer,
  faults: Fault[],
): (Shape & { readonly form: 'tiers' }) | undefined {
  const tiers: Tier[] = []
  const before = faults.length
  let below: Rational = zero
  for (const [i, band] of bands.entries()) {
    const pointer = `${at}/bands/${i}`
    const isLast = i === bands.length - 1
    const per = numberOf(band.per)
    const upTo = band.upTo === undefined ? null : numberOf(band.upTo)
    const text = upTo === null ? '' : exactText(upTo)
    if (per.n === 0n) faults.push({ is: 'zero-divisor', pointer: `${pointer}/per`, text: `per: ${band.per}` })
    if (upTo === null && !isLast) faults.push({ is: 'open-band', pointer, text })
    if (upTo !== null && compare(upTo, below) <= 0)
      faults.push({ is: 'band-order', pointer: `${pointer}/upTo`, text, below })
    else if (upTo !== null && isLast) faults.push({ is: 'closed-band', pointer: `${pointer}/upTo`, text })
    below = upTo ?? below
    tiers.push({ upTo, per })
  }
  if (faults.length > before) return undefined
  if (mode === 'whole') tellDrops(id, tiers, at, faults)
  return { form: 'tiers', mode, tiers, noun: String(driver) }
}

function tellDrops(ratio: string, tiers: readonly Tier[], at: Pointer, faults: Fault[]): void {
  for (const drop of tierDrops(tiers)) {
    const pointer = `${at}/bands/${tiers.findIndex(({ upTo }) => upTo === drop.at)}`
    faults.push({ is: 'drop', pointer, text: exactText(drop.at), ratio, ladder: false, ...drop })
  }
}
