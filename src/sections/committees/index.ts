import { section } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer } from '../../text/pointer.js'
import type { Departments } from '../departments/model.js'
import { buildCommittees } from './build.js'
import type { Committees } from './model.js'
import { actorNobody } from './rules/actor-nobody.js'
import { committeesView } from './views/committees.js'

/** Committees (委员会): boards, advisory and working bodies. */
export const committees = section<'committees', { departments: Departments }, Committees>({
  key: 'committees',
  needs: ['departments'],
  declare(plan, declare, name) {
    for (const [id, value] of entriesOf(plan.committees)) {
      const pointer = childPointer('/committees', id)
      declare({ kind: 'committee', name: name(id, value?.name), path: id, pointer })
    }
  },
  build: buildCommittees,
  rules: [actorNobody],
  views: [committeesView],
})
