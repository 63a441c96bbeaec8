import { section } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { childPointer } from '../../text/pointer.js'
import type { Grade, Grades } from './model.js'

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
    for (const [id, value] of entriesOf(plan.grades)) {
      const file = typeof value === 'object' && value !== null ? value : { name: value ?? undefined }
      const track = 'track' in file && file.track !== undefined ? String(file.track) : null
      made.set(id, { name: context.name(id, file.name), track })
    }
    return made
  },
  rules: [],
  views: [],
})
