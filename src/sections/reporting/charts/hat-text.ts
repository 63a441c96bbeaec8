import type { Pair } from '../../../text/lang.js'
import { holderOf, isHat, type Role, type Unit } from '../../departments/model.js'
import { worded } from './wording.js'

/** `hat of Buyer (Zhejiang)`: who wears a hat, with the department where it is another than `home`. `null` for a role with seats. */
export function hatText(role: Role, home: Unit): Pair | null {
  if (!isHat(role) || role.heldBy === null) return null
  const seated = holderOf(role)
  const { title, unit } = seated === role ? role.heldBy : seated
  const away = unit === home || unit.parent === null ? null : unit.name
  return worded({
    en: (show) => `hat of ${show(title)}${away === null ? '' : ` (${show(away)})`}`,
    zh: (show) => `兼任：${show(title)}${away === null ? '' : `（${show(away)}）`}`,
  })
}
