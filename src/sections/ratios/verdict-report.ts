import type { Severity } from '../../findings/finding.js'
import { message, type Said } from '../../findings/message.js'
import type { Reported } from '../../section/contract.js'
import { type Name, shownName } from '../../text/lang.js'
import type { Driver } from '../drivers/model.js'
import type { Standard } from '../establishment/model.js'
import { aboutRatio, type RatioRow, type RatioStatus, type Ratios, rowId } from './model.js'
import { normName } from './norm-words.js'
import { driversOf } from './several.js'

/** The rows of a status; ratios that contradict each other on one role have a finding of their own (decision R4). */
export function verdictRows(ratios: Ratios, status: RatioStatus): readonly RatioRow[] {
  const crossed = new Set(ratios.bounds.filter((one) => one.conflict).flatMap((one) => one.rows))
  return ratios.rows.filter((row) => row.status === status && !crossed.has(row))
}

type Place = Pick<Reported, 'pointer' | 'on' | 'related' | 'key' | 'about'>

/** Where a breach of a ratio is told. */
export function verdictAt(row: RatioRow): Place {
  const { ratio } = row
  const here = { said: normHere({ norm: normName(ratio) }), pointer: ratio.normAt }
  return { ...breachAt(ratio, here, countedHere, driversOf(ratio.measured)), key: rowId(ratio), about: aboutRatio(row) }
}

/**
 * Decision F3: at the role's headcount where one role is counted, with the place of the standard (`here`) as related;
 * else there, with the roles as related. A value from `--set` points at the driver in the plan and says so.
 */
export function breachAt(
  { roles }: Pick<Standard, 'roles'>,
  here: Pick<Reported, 'said' | 'pointer' | 'on'>,
  counted: (args: { role: string }) => Said,
  drivers: readonly Driver[],
): Pick<Reported, 'pointer' | 'on' | 'related'> {
  const set = drivers
    .filter((driver) => driver.setOutside)
    .map(({ id, at }) => ({ said: setByOption({ driver: id }), pointer: at }))
  const [role, ...others] = roles
  if (role !== undefined && others.length === 0) {
    return { pointer: `${role.at}/headcount`, related: [here, ...set] }
  }
  const { said: _, ...place } = here
  const some = roles.slice(0, 10).map(({ path, at }) => {
    return { said: counted({ role: path }), pointer: at, on: 'key' as const }
  })
  return { ...place, related: [...some, ...set] }
}

/** The severity that a ratio states for its breach. */
export function severityOf({ ratio }: RatioRow): { readonly stated?: Severity } {
  return ratio.severity === null ? {} : { stated: ratio.severity }
}

const setByOption = message<{ driver: string }>('ratio:set', {
  en: ({ driver }, f) => `the value of ${f.quote(driver)} was set by an option, not here`,
  zh: ({ driver }, f) => `${f.quote(driver)}的数值由选项设定，而不是这里的值`,
})

const normHere = message<{ norm: Name }>('ratio:norm', {
  en: ({ norm }, f) => `the norm ${f.quote(shownName(norm, 'en'))} is here`,
  zh: ({ norm }, f) => `配置标准${f.quote(shownName(norm, 'zh'))}在这里`,
})

/** `counts "sales/planner"`, under the code of the rule that says it. */
export const countsRole = (code: string): ((args: { role: string }) => Said) =>
  message<{ role: string }>(code, {
    en: ({ role }, f) => `counts ${f.quote(role)}`,
    zh: ({ role }, f) => `计入${f.quote(role)}`,
  })

const countedHere = countsRole('ratio:counted')
