import type { Box, BoxLine, Tone } from '../../../chart/chart.js'
import type { ChartContent } from '../../../section/chart-options.js'
import type { Pair } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Role } from '../../departments/model.js'
import type { Post } from '../../establishment/model.js'
import type { Holding, Person } from '../../people/model.js'
import type { Drawn } from './assemble.js'
import { type Colours, roleColours } from './colours.js'
import { roleFigure } from './figures.js'
import type { Offices } from './offices.js'
import { gradeText, namesIn, namesText, postLines } from './post-lines.js'
import { placeLines } from './role-box.js'
import {
  alsoInPostText,
  alsoText,
  alsoVacantText,
  inPostText,
  nameTexts,
  shareText,
  tellsHat,
  vacantText,
} from './seat-texts.js'
import { worse } from './severity-at.js'
import type { Slices } from './slices.js'

interface Seat {
  readonly role: Role
  readonly above: Pointer | null
  /** Something stands under it. */
  readonly leads: boolean
  readonly offices: Offices
}

interface Look {
  readonly colours: Colours
  readonly show: readonly ChartContent[]
}

/**
 * The boxes of a role, side by side: its people, those in post without names, its vacant posts. A role that leads has
 * one box, so that lines below have one end. The first box has the role's pointer as its key.
 */
export function seatBoxes(seat: Seat, look: Look, slices: Slices): Drawn[] {
  const { role, leads } = seat
  const post = slices.establishment.postOf(role)
  const holdings = eachPersonOnce(slices.people.inPost.get(role) ?? [])
  const unnamed = post.hat || post.filled === null ? 0 : Math.max(0, post.filled - holdings.length)
  const vacant = Math.max(0, post.vacancy ?? 0)
  const kinds = holdings.length + (unnamed > 0 ? 1 : 0) + (vacant > 0 ? 1 : 0)
  const part = { seat, look, slices, post }
  if (kinds === 0) return [keyed(postBox(part, roleFigure(post)), role.at)]
  if (leads && kinds > 1) return [keyed(jointBox(part, holdings, unnamed, vacant), role.at)]
  const boxes = [
    ...holdings.map((holding) => keyed(personBox(part, holding), holding.at)),
    ...(unnamed > 0 ? [keyed(postBox(part, inPostText(unnamed)), `${role.at} unnamed`)] : []),
    ...(vacant > 0 ? [keyed(vacancyBox(part, vacant), `${role.at} vacant`)] : []),
  ]
  return boxes.map((box, index) => (index === 0 ? { ...box, key: role.at } : box))
}

interface Part {
  readonly seat: Seat
  readonly look: Look
  readonly slices: Slices
  readonly post: Post
}

const keyed = (box: Omit<Drawn, 'key'>, key: string): Drawn => ({ ...box, key })

function eachPersonOnce(holdings: readonly Holding[]): Holding[] {
  const seen = new Set<Person>()
  return holdings.filter(({ person }) => !seen.has(person) && seen.add(person))
}

function personBox(part: Part, holding: Holding): Drawn {
  const { show } = part.look
  const { role } = part.seat
  const named = show.includes('people')
  const lines: BoxLine[] = []
  if (named) lines.push({ as: 'title', text: holding.person.name })
  if (show.includes('title') || !named) lines.push({ as: named ? 'detail' : 'title', text: role.title })
  lines.push(...placeOf(part, !tellsHat(holding)))
  if (holding.acting) lines.push({ as: 'detail', text: { en: 'acting', zh: '代理' } })
  const others = alsoText(holding)
  if (others !== null) lines.push({ as: 'detail', text: others })
  lines.push(...gradeLine(part))
  if (show.includes('fte') && holding.share !== null) lines.push({ as: 'figure', text: shareText(holding.share) })
  return box(part, { what: 'person', lines, at: holding.at, status: filledTone(part.post) }, [holding.person])
}

/** Those in post without names, or where nothing is known of who is in post: by the post. */
function postBox(part: Part, figure: Pair | null): Drawn {
  const { post, slices, look } = part
  const { role } = part.seat
  const wearer = post.hat && look.show.includes('people') ? namesText(namesIn(role, slices)) : null
  const title: BoxLine[] =
    wearer === null
      ? [{ as: 'title', text: role.title }]
      : [
          { as: 'title', text: wearer },
          { as: 'detail', text: role.title },
        ]
  const lines = [...title, ...placeOf(part), ...gradeLine(part)]
  if (figure !== null) lines.push({ as: 'figure', text: figure })
  const status = post.hat ? 'hat' : post.filled === null ? 'unknown' : filledTone(post)
  return box(part, { what: wearer === null ? 'role' : 'person', lines, at: role.at, status }, [])
}

function vacancyBox(part: Part, vacant: number): Drawn {
  const { role } = part.seat
  const lines: BoxLine[] = [{ as: 'title', text: vacantText(vacant) }]
  lines.push({ as: 'detail', text: role.title }, ...placeOf(part), ...gradeLine(part))
  return box(part, { what: 'vacancy', lines, at: role.at, status: 'vacant' }, [])
}

/** All that hold a role that leads, and what is vacant of it. */
function jointBox(part: Part, holdings: readonly Holding[], unnamed: number, vacant: number): Drawn {
  const { look, slices, post } = part
  const { role } = part.seat
  const named = look.show.includes('people') && holdings.length > 0
  const lines: BoxLine[] = named
    ? nameTexts(holdings.map(({ person }) => person.name)).map((text) => ({ as: 'title', text }))
    : []
  if (look.show.includes('title') || !named) lines.push({ as: named ? 'detail' : 'title', text: role.title })
  lines.push(...placeOf(part))
  const [only, ...more] = holdings
  const others = only !== undefined && more.length === 0 ? alsoText(only) : null
  if (others !== null) lines.push({ as: 'detail', text: others })
  const content = look.show.filter((one) => one !== 'people')
  lines.push(...postLines(post, content, slices))
  if (!content.includes('headcount')) {
    if (unnamed > 0) lines.push({ as: 'figure', text: named ? alsoInPostText(unnamed) : inPostText(unnamed) })
    if (vacant > 0) lines.push({ as: 'figure', text: named ? alsoVacantText(vacant) : vacantText(vacant) })
  }
  const status = vacant > 0 ? 'vacant' : filledTone(post)
  const persons = holdings.map(({ person }) => person)
  return box(part, { what: named ? 'person' : 'role', lines, at: role.at, status }, persons)
}

interface Made {
  readonly what: Box['what']
  readonly lines: readonly BoxLine[]
  readonly at: Pointer
  readonly status: Tone
}

function box({ seat, look, post }: Part, { what, lines, at, status }: Made, persons: readonly Person[]): Drawn {
  const { role, above, offices } = seat
  const units = offices.headOf(role)
  const coloured = roleColours(role, status, units)
  const tone = look.colours.tone({
    ...coloured,
    severity: (found) =>
      persons.reduce((worst, { at: one }) => worse(worst, found.within(one)), coloured.severity(found)),
  })
  return {
    what,
    lines,
    tone,
    dashed: post.hat || what === 'vacancy',
    strong: units.length > 0,
    at,
    unit: role.unit,
    above,
  }
}

const filledTone = ({ hat, vacancy }: Post): Tone => (hat ? 'hat' : vacancy !== null && vacancy < 0 ? 'over' : 'full')

const placeOf = ({ seat, slices }: Part, sayHat = true): BoxLine[] =>
  placeLines(seat.role, seat.above, seat.offices, slices, sayHat)

function gradeLine({ seat, look, slices }: Part): BoxLine[] {
  const text = look.show.includes('grade') ? gradeText(seat.role, slices) : null
  return text === null ? [] : [{ as: 'detail', text }]
}
