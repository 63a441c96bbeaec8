import { section } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer } from '../../text/pointer.js'
import type { Departments } from '../departments/model.js'
import { buildPeople } from './build.js'
import type { People } from './model.js'
import { hatHolderUnclear } from './rules/hat-holder-unclear.js'
import { multiHatLoad } from './rules/multi-hat-load.js'
import { peopleShareRole } from './rules/people-share-role.js'
import { peopleShareTotal } from './rules/people-share-total.js'
import { people as posts } from './views/people.js'

/** People (人员): who holds which posts. */
export const people = section<'people', { departments: Departments }, People>({
  key: 'people',
  needs: ['departments'],
  declare(plan, declare, name) {
    for (const [id, file] of entriesOf(plan.people)) {
      declare({ kind: 'person', name: name(id, file?.name), path: id, pointer: childPointer('/people', id) })
    }
  },
  build: buildPeople,
  rules: [peopleShareRole, peopleShareTotal, hatHolderUnclear, multiHatLoad],
  views: [posts],
})
