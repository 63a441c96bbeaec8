import type { LegendEntry, Tone } from '../../../chart/chart.js'
import type { Rational } from '../../../staffing/rational.js'
import { archetypeOf, type SpanArchetype, spanBands } from '../../../staffing/span-archetype.js'
import type { Pair } from '../../../text/lang.js'
import type { Reporting, ReportingLine } from '../model.js'
import { archetypeWords } from '../span-words.js'

const archetypes = Object.keys(spanBands) as SpanArchetype[]
const bandTones: readonly Tone[] = ['span-2', 'span-3', 'span-4', 'span-5', 'span-6']

/** A manager's span, and whether it is the least it may be: some of those led state no heads. */
export interface KnownSpan {
  readonly span: Rational
  readonly least: boolean
}

/** What is known of a manager's span; `null` where nothing is: no heads are stated of the manager, or of anybody led. */
export function knownSpan({ span, directReports }: ReportingLine, { lineOf }: Reporting): KnownSpan | null {
  if (span === null) return null
  const least = directReports.some((role) => lineOf(role).heads === null)
  return least && span.n === 0n ? null : { span, least }
}

/** The tone of the band that a manager's span falls into, as far as it is known; `null` for who leads nobody. */
export function spanTone(line: ReportingLine, reporting: Reporting): Tone | null {
  if (line.directReports.length === 0) return null
  const span = knownSpan(line, reporting)?.span
  if (span === undefined) return 'span-unknown'
  const archetype = archetypeOf(span)
  return archetype === null ? 'span-1' : (bandTones[archetypes.indexOf(archetype)] ?? null)
}

/** Every band, narrow to wide. */
export const spanLegend: readonly LegendEntry[] = [
  {
    text: { en: `Span under ${spanBands['player-coach'].min}`, zh: `管理幅度不足 ${spanBands['player-coach'].min} 人` },
    tone: 'span-1',
  },
  ...archetypes.map((archetype, index): LegendEntry => {
    return { text: bandText(archetype), tone: bandTones[index] as Tone }
  }),
  { text: { en: 'Span not known, heads not stated', zh: '人数未写，管理幅度不明' }, tone: 'span-unknown' },
]

function bandText(archetype: SpanArchetype): Pair {
  const { min, max } = spanBands[archetype]
  const { en, zh } = archetypeWords[archetype]
  return max === null
    ? { en: `Span ${min} or more (${en})`, zh: `管理幅度 ${min} 人及以上（${zh}）` }
    : { en: `Span ${min}-${max} (${en})`, zh: `管理幅度 ${min}-${max} 人（${zh}）` }
}
