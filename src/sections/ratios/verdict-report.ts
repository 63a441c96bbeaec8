import type { Severity } from '../../findings/finding.js'
import { message } from '../../findings/message.js'
import type { Reported } from '../../section/contract.js'
import { type Name, shownName } from '../../text/lang.js'
import { aboutRatio, type RatioRow, type RatioStatus, type Ratios, rowId } from './model.js'
import { normName } from './norm-words.js'
import { driversOf } from './several.js'

/** The rows of a status; ratios that contradict each other on one role have a finding of their own (decision R4). */
export function verdictRows(ratios: Ratios, status: RatioStatus): readonly RatioRow[] {
  const crossed = new Set(ratios.bounds.filter((one) => one.conflict).flatMap((one) => one.rows))
  return ratios.rows.filter((row) => row.status === status && !crossed.has(row))
}

/** Decision F3: at the role's headcount where one role is counted, else at the norm with the roles as related. */
export function verdictAt(row: RatioRow): Pick<Reported, 'pointer' | 'related' | 'key' | 'about'> {
  const { ratio } = row
  const [role, ...others] = ratio.roles
  if (role !== undefined && others.length === 0) {
    const related = [{ said: normHere({ norm: normName(ratio) }), pointer: ratio.normAt }, ...setOutside(row)]
    return { pointer: `${role.at}/headcount`, related, key: rowId(ratio), about: aboutRatio(row) }
  }
  const related = ratio.roles.slice(0, 10).map((one) => ({
    said: countedHere({ role: one.path }),
    pointer: one.at,
    on: 'key' as const,
  }))
  return { pointer: ratio.normAt, related: [...related, ...setOutside(row)], key: rowId(ratio), about: aboutRatio(row) }
}

/** The severity that a ratio states for its breach. */
export function severityOf({ ratio }: RatioRow): { readonly stated?: Severity } {
  return ratio.severity === null ? {} : { stated: ratio.severity }
}

/** For findings milder than a breach: what the ratio states, if that is milder still. */
export function mildSeverityOf({ ratio }: RatioRow): { readonly severity?: Severity } {
  return ratio.severity === 'info' ? { severity: 'info' } : {}
}

/** Decision F3: a value from `--set` points at the driver in the plan and says so. */
function setOutside({ ratio: { measured } }: RatioRow): Reported['related'] & object {
  return driversOf(measured)
    .filter((driver) => driver.setOutside)
    .map(({ id, at }) => ({ said: setByOption({ driver: id }), pointer: at }))
}

export const setByOption = message<{ driver: string }>('ratio:set', {
  en: ({ driver }, f) => `the value of ${f.quote(driver)} was set by an option, not here`,
  zh: ({ driver }, f) => `${f.quote(driver)}的数值由选项设定，而不是这里的值`,
})

const normHere = message<{ norm: Name }>('ratio:norm', {
  en: ({ norm }, f) => `the norm ${f.quote(shownName(norm, 'en'))} is here`,
  zh: ({ norm }, f) => `配置标准${f.quote(shownName(norm, 'zh'))}在这里`,
})

const countedHere = message<{ role: string }>('ratio:counted', {
  en: ({ role }, f) => `counts ${f.quote(role)}`,
  zh: ({ role }, f) => `计入${f.quote(role)}`,
})
