import type { ChartView } from '../../../section/contract.js'
import type { Pair } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import { assemble, type Drawn } from './assemble.js'
import { type Colours, coloursBy } from './colours.js'
import { drawItem } from './draw-item.js'
import { roleTree } from './role-tree.js'
import { seatBoxes } from './seat-boxes.js'
import type { Slices } from './slices.js'

/** Who sits where: a box for each person in post, for those in post without names, and for vacant posts. */
export const peopleChart: ChartView<Slices> = {
  id: 'people',
  summary: {
    en: 'Who sits where: people in their posts, hats, vacant posts',
    zh: '人员分布：在岗人员、兼任与空缺岗位',
  },
  build(slices, options) {
    const tree = roleTree(slices)
    const colours = inPostColours(coloursBy(options, 'status', slices), options.colorBy === undefined)
    const show = options.show ?? ['title', 'people']
    const leading = new Set<Pointer | null>(tree.items.map((item) => tree.above(item)))
    const drawn = tree.items.flatMap((item): Drawn[] => {
      if (item.is !== 'role') return [drawItem(item, { tree, colours, show }, slices)]
      const { role } = item
      const seat = { role, above: tree.above(item), leads: leading.has(role.at), offices: tree.offices }
      return seatBoxes(seat, { colours, show }, slices)
    })
    return assemble(slices.departments.root.name, drawn, tree.dotted, { ...options, colours })
  },
}

const inPost: Pair = { en: 'In post', zh: '在岗' }

/** A box is a person, not an establishment that is filled. Unasked, a post that nothing is known of has no colour. */
function inPostColours(colours: Colours, unasked: boolean): Colours {
  const tone: Colours['tone'] = (box) => {
    const given = colours.tone(box)
    return unasked && given === 'unknown' ? null : given
  }
  const legend = (): ReturnType<Colours['legend']> =>
    colours.legend().map((entry) => (entry.tone === 'full' ? { ...entry, text: inPost } : entry))
  return { ...colours, tone, legend }
}
