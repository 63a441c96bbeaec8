import type { ChartView } from '../../../section/contract.js'
import { assemble } from './assemble.js'
import { coloursBy } from './colours.js'
import { drawItem } from './draw-item.js'
import { roleTree } from './role-tree.js'
import type { Slices } from './slices.js'

/** Every role in the solid lines, with hats, committees and dotted lines. A department without a head has its own box. */
export const rolesChart: ChartView<Slices> = {
  id: 'roles',
  summary: {
    en: 'Roles in their reporting lines, with headcount, heads, hats and committees',
    zh: '岗位与汇报关系，含编制、在岗、负责人、兼任和委员会',
  },
  build(slices, options) {
    const tree = roleTree(slices)
    const colours = coloursBy(options, 'tier', slices)
    const show = options.show ?? ['title', 'headcount']
    const drawn = tree.items.map((item) => drawItem(item, { tree, colours, show }, slices))
    return assemble(slices.departments.root.name, drawn, tree.dotted, { ...options, colours })
  },
}
