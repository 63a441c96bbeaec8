import type { LegendEntry, Tone } from '../../../chart/chart.js'
import type { Severity } from '../../../findings/finding.js'
import type { ChartOptions, Colouring } from '../../../section/chart-options.js'
import type { Name } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Departments, Role, Unit } from '../../departments/model.js'
import { holderOf } from '../../departments/model.js'
import type { Families } from '../../families/model.js'
import type { Reporting } from '../model.js'
import { functionName } from './function-names.js'
import { nearestTiers, palette, tierName } from './palette.js'
import { type Severities, severitiesOf, worse } from './severity-at.js'
import { spanLegend, spanTone } from './span-bands.js'
import { statusLegend } from './status.js'

/** What a box may be coloured by. */
export interface Coloured {
  readonly unit: Unit
  readonly family: string | null
  /** Of several the first counts. */
  readonly functions: readonly string[]
  readonly status: Tone | null
  /** Whose span of control it shows. */
  readonly leader: Role | null
  severity(found: Severities): Severity | null
}

export interface Colours {
  tone(box: Coloured): Tone | null
  /** The tone of what is no part of the line, a committee: it has findings alone. */
  besides(at: Pointer): Tone | null
  /** What the tones mean; of those with fixed meanings some may not occur. */
  legend(): readonly LegendEntry[]
}

interface Slices {
  readonly departments: Departments
  readonly families: Families
  readonly reporting: Reporting
}

/** Colours by what is asked for, else by `standard`. Tiers are those of the nearest department that states one. */
export function coloursBy({ colorBy, findings }: ChartOptions, standard: Colouring, slices: Slices): Colours {
  const { departments, families, reporting } = slices
  const nothing = (): null => null
  switch (colorBy ?? standard) {
    case 'status':
      return { tone: ({ status }) => status, besides: nothing, legend: () => statusLegend }
    case 'span': {
      const tone = ({ leader }: Coloured): Tone | null =>
        leader === null ? null : spanTone(reporting.lineOf(holderOf(leader)), reporting)
      return { tone, besides: nothing, legend: () => spanLegend }
    }
    case 'findings': {
      const isThing = (at: Pointer): boolean =>
        departments.unitAt(at) !== undefined || departments.roleAt(at) !== undefined
      const found = severitiesOf(findings ?? [], isThing)
      return { tone: (box) => box.severity(found), besides: (at) => found.within(at), legend: () => findingsLegend }
    }
    case 'family': {
      const { tone, legend } = palette((family): Name => families.get(family) ?? { id: family, text: {} })
      return { tone: ({ family }) => tone(family), besides: nothing, legend }
    }
    case 'function': {
      const { tone, legend } = palette(functionName)
      return { tone: ({ functions }) => tone(functions[0] ?? null), besides: nothing, legend }
    }
    case 'tier': {
      const tiers = nearestTiers(departments.units)
      const { tone, legend } = palette(tierName)
      return { tone: ({ unit }) => tone(tiers.get(unit) ?? null), besides: nothing, legend }
    }
  }
}

const findingsLegend: readonly LegendEntry[] = [
  { text: { en: 'Errors', zh: '有错误' }, tone: 'error' },
  { text: { en: 'Warnings', zh: '有警告' }, tone: 'warning' },
  { text: { en: 'Notes', zh: '有提示' }, tone: 'info' },
  { text: { en: 'No findings', zh: '无问题' } },
]

/** What colours the box of a role. It answers for the departments that it heads. */
export function roleColours(role: Role, status: Tone | null, heads: readonly Unit[]): Coloured {
  return {
    unit: role.unit,
    family: role.family,
    functions: role.functions,
    status,
    leader: role,
    severity: (found) =>
      heads.reduce<Severity | null>((worst, unit) => worse(worst, found.own(unit.at)), found.within(role.at)),
  }
}

/** What colours the box of a department, with all below it. */
export function unitColours(unit: Unit, family: string | null, status: Tone | null): Coloured {
  return { unit, family, functions: functionsOf(unit), status, leader: unit.head, severity: worstIn(unit) }
}

function worstIn(unit: Unit): Coloured['severity'] {
  return (found) => {
    let worst = found.within(unit.at)
    const waiting = [...unit.units]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      worst = worse(worst, found.within(next.at))
      waiting.push(...next.units)
    }
    return worst
  }
}

function functionsOf(unit: Unit): readonly string[] {
  for (let at: Unit | null = unit; at !== null; at = at.parent) if (at.functions.length > 0) return at.functions
  return []
}
