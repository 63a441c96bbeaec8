import type { CheckedPlan, CheckOptions, Selection } from '../main.js'
import { closest } from '../text/closest.js'
import { isCalendarDate } from '../validate/dates.js'
import { type Call, optionFlag, optionList, optionText } from './command.js'
import { driverText } from './driver-text.js'
import { driversIn } from './drivers-file.js'
import { UsageError } from './exit.js'
import { say } from './say.js'
import { nearOr } from './unknown-word.js'

/** The variants, drivers and day that the options ask for. */
export async function checkOptions(call: Call, policy: boolean, standard: Selection): Promise<CheckOptions> {
  const scenarios = optionList(call, 'scenario')
  const selection: Selection = optionFlag(call, 'allScenarios')
    ? 'everything'
    : scenarios.length > 0
      ? { scenarios }
      : standard
  return { cwd: call.io.cwd, today: dayOf(call), policy, selection, drivers: await driversOf(call) }
}

function dayOf(call: Call): string {
  const asked = optionText(call, 'today')
  if (asked === undefined) return call.io.today
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked) && isCalendarDate(asked)) return asked
  throw new UsageError({
    en: `--today takes a date such as 2026-10-31, not ${asked}`,
    zh: `--today 要写日期，例如 2026-10-31，而不是 ${asked}`,
  })
}

/** Decision C4: the values of `--drivers`, then those of `--set`, which win. */
async function driversOf(call: Call): Promise<Map<string, string>> {
  const set = driversSet(call)
  const file = optionText(call, 'drivers')
  return file === undefined ? set : new Map([...(await driversIn(file, call.io.cwd)), ...set])
}

/** `--set DRIVER=QUANTITY`, split at the first `=`; the last of one driver wins. */
function driversSet(call: Call): Map<string, string> {
  const drivers = new Map<string, string>()
  for (const text of optionList(call, 'set')) {
    const at = text.indexOf('=')
    const value = driverText(text.slice(at + 1))
    if (at < 1 || value === undefined) {
      throw new UsageError({
        en: `--set takes DRIVER=NUMBER or DRIVER=FROM-TO, not ${text}`,
        zh: `--set 的写法是 业务量=数字 或 业务量=起-止，而不是 ${text}`,
      })
    }
    drivers.set(text.slice(0, at).trim().normalize('NFC'), value)
  }
  return drivers
}

/**
 * What was asked for and is not in a plan that could be read: exit code 2 with what is near. Drivers that only the
 * file of `--drivers` names are passed over with a note (decision C4).
 */
export function refuseUnknown(call: Call, plan: CheckedPlan): void {
  const scenario = plan.unknownScenarios[0]
  if (scenario !== undefined) {
    const all = plan.scenarioNames
    const near = nearOr(closest(scenario, all))
    throw new UsageError({
      en: `${plan.file} has no scenario ${scenario}${near.en || (all.length > 0 ? `; it has ${all.join(', ')}` : '')}`,
      zh: `${plan.file} 中没有方案 ${scenario}${near.zh || (all.length > 0 ? `；已有 ${all.join('、')}` : '')}`,
    })
  }
  const set = driversSet(call)
  const driver = plan.unknownDrivers.find((id) => set.has(id))
  if (driver !== undefined) {
    const all = plan.driverIds
    const inDepartments = all.filter((id) => id.endsWith(`/${driver}`))
    const near = nearOr(inDepartments.length > 0 ? inDepartments : closest(driver, all))
    throw new UsageError({
      en: `${plan.file} has no driver ${driver}${near.en || (all.length > 0 ? `; it has ${all.join(', ')}` : '')}`,
      zh: `${plan.file} 中没有业务量 ${driver}${near.zh || (all.length > 0 ? `；已有 ${all.join('、')}` : '')}`,
    })
  }
  const left = plan.unknownDrivers
  if (left.length === 0) return
  const some = left.slice(0, mostNoted)
  const more = left.length - some.length
  say(call, {
    en: `${plan.file} has no driver ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}; ignored`,
    zh: `${plan.file} 中没有业务量 ${some.join('、')}${more > 0 ? ` 等 ${left.length} 个` : ''}，已忽略`,
  })
}

/** Ids told in one note. */
const mostNoted = 10
