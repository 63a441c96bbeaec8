import type { BoxLine } from '../../../chart/chart.js'
import type { ChartView } from '../../../section/contract.js'
import { decimalText } from '../../../text/format.js'
import type { Name, Pair } from '../../../text/lang.js'
import { holderOf, isHat, type Role, type Unit } from '../../departments/model.js'
import type { Reporting, ReportingLine } from '../model.js'
import { assemble, type Drawn } from './assemble.js'
import { coloursBy, roleColours } from './colours.js'
import { postLines } from './post-lines.js'
import type { Slices } from './slices.js'
import { type KnownSpan, knownSpan } from './span-bands.js'
import { roleStatus } from './status.js'
import { unitBox } from './unit-box.js'
import { listed } from './wording.js'

/** The roles that lead others, with span of control and layer. Hats are seen through to who wears them. */
export const spansChart: ChartView<Slices> = {
  id: 'spans',
  summary: {
    en: 'Roles that lead, with span of control and layer, coloured by span',
    zh: '带人的岗位，含管理幅度与层级，按幅度着色',
  },
  build(slices, options) {
    const { departments, establishment, reporting } = slices
    const { root } = departments
    const colours = coloursBy(options, 'span', slices)
    const show = options.show ?? ['title']
    const managers = reporting.lines.filter((line) => line.directReports.length > 0)
    const offices = officesOf(departments.units)
    const alone = managers.filter((line) => line.boss === null).length < 2 && managers.length > 0
    const draw = (line: ReportingLine): Drawn => {
      const { role } = line
      const post = establishment.postOf(role)
      const heads = offices.get(role) ?? []
      const lines: BoxLine[] = [
        ...(show.includes('title') ? [{ as: 'title' as const, text: role.title }] : []),
        { as: 'detail', text: placeText(role, heads) },
        { as: 'figure', text: spanText(line, reporting) },
        ...postLines(post, show, slices),
      ]
      const tone = colours.tone(roleColours(role, roleStatus(post), heads))
      const above = line.boss?.at ?? (alone ? null : root.at)
      return { what: 'role', lines, tone, dashed: false, strong: heads.length > 0, at: role.at, unit: role.unit, above }
    }
    const top = unitBox(root, null, { leader: managers.length === 0 ? nobody : null, more: [], tone: null })
    const drawn = managers.map(draw)
    return assemble(root.name, alone ? drawn : [top, ...drawn], [], { ...options, colours })
  },
}

const nobody: Pair = { en: 'no role leads another', zh: '没有带人的岗位' }

/** The units that each role heads itself or by a hat. */
function officesOf(units: readonly Unit[]): ReadonlyMap<Role, readonly Unit[]> {
  const offices = new Map<Role, Unit[]>()
  for (const unit of units) {
    if (unit.head === null) continue
    const holder = isHat(unit.head) ? holderOf(unit.head) : unit.head
    const led = offices.get(holder)
    if (led === undefined) offices.set(holder, [unit])
    else led.push(unit)
  }
  return offices
}

const placeText = (role: Role, heads: readonly Unit[]): Name | Pair =>
  heads.length > 0 ? listed(heads.map((unit) => unit.name)) : role.unit.name

/** `span 6.5, layer 2`. */
function spanText(line: ReportingLine, reporting: Reporting): Pair {
  const known = knownSpan(line, reporting)
  const { layer } = line
  const { en, zh } = known === null ? unknownSpan : knownText(known)
  return layer === null ? { en, zh } : { en: `${en}, layer ${layer}`, zh: `${zh}，第 ${layer} 层` }
}

const unknownSpan: Pair = { en: 'span not known', zh: '管理幅度不明' }

function knownText({ span, least }: KnownSpan): Pair {
  const shown = decimalText(span, 1)
  return { en: `span ${least ? 'at least ' : ''}${shown}`, zh: `管理幅度${least ? '至少' : ''} ${shown}` }
}
