import type { Grade as GradeFile, PlanFile } from '../../generated/plan.js'
import { section } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { readNumber } from '../../staffing/number.js'
import type { Rational } from '../../staffing/rational.js'
import { childPointer } from '../../text/pointer.js'
import { type Grade, type Grades, payBand } from './model.js'

/** Grades (职级). Once declared, roles may name no other. */
export const grades = section<'grades', object, Grades>({
  key: 'grades',
  needs: [],
  declare(plan, declare, name) {
    for (const [id, value] of entriesOf(plan.grades)) {
      const text = typeof value === 'object' && value !== null ? value.name : value
      declare({ kind: 'grade', name: name(id, text as string), path: id, pointer: childPointer('/grades', id) })
    }
  },
  build(plan, _needs, context) {
    const made = new Map<string, Grade>()
    const ranks = ranksOf(plan)
    for (const [id, value] of entriesOf(plan.grades)) {
      const file = fileOf(value)
      const at = childPointer('/grades', id)
      const track = file.track === undefined ? null : String(file.track)
      const pay = payBand(file.pay, `${at}/pay`)
      made.set(id, { id, name: context.name(id, file.name), at, track, rank: rankOf(id, ranks), pay })
    }
    return made
  },
  rules: [],
  views: [],
})

type Written = NonNullable<PlanFile['grades']>[string]

function fileOf(value: Written): GradeFile {
  if (typeof value === 'object' && value !== null) return value
  return value === null ? {} : { name: value }
}

interface Ranked {
  readonly rank: Rational | null
  readonly equals: string | null
}

function ranksOf(plan: PlanFile): ReadonlyMap<string, Ranked> {
  return new Map(
    entriesOf(plan.grades).map(([id, value]) => {
      const { rank, equals } = fileOf(value)
      const read = rank === undefined ? undefined : readNumber(String(rank))
      return [id, { rank: read?.ok ? read.value : null, equals: equals === undefined ? null : String(equals) }]
    }),
  )
}

/** A grade without a rank of its own has that of the grade it equals, over several steps. */
function rankOf(id: string, ranks: ReadonlyMap<string, Ranked>): Rational | null {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    seen.add(at)
    const found: Ranked | undefined = ranks.get(at)
    if (found?.rank) return found.rank
    at = found?.equals ?? null
  }
  return null
}
