import { entryOf, target, valueAt } from '../read/node.js'
import { parseYaml } from '../read/yaml.js'

/** The text of a root file with the client's id and name in its `organization`, all else as it stands. */
export function namedPlan(text: string, id: string | undefined, name: string | undefined): string {
  const identified = id === undefined ? text : withEntry(text, 'id', id)
  return name === undefined ? identified : withEntry(identified, 'name', name)
}

function withEntry(text: string, key: string, value: string): string {
  const organization = organizationIn(text)
  if (organization?.kind !== 'dict') return text
  const present = entryOf(organization, key)
  const id = entryOf(organization, 'id')
  // Plain where that says the same, else quoted.
  for (const written of [value, JSON.stringify(value)]) {
    const next =
      present !== undefined
        ? `${text.slice(0, present.value.start)}${written}${text.slice(present.value.end)}`
        : id === undefined
          ? text
          : `${text.slice(0, id.value.end)}\n${indentOf(text, id.keyStart)}${key}: ${written}${text.slice(id.value.end)}`
    const read = valueAt(organizationIn(next), key)
    if (read?.kind === 'scalar' && read.value === value) return next
  }
  return text
}

function organizationIn(text: string): ReturnType<typeof valueAt> {
  const { root } = parseYaml({ file: '', path: '', text })
  return root === undefined ? undefined : valueAt(target(root), 'organization')
}

const indentOf = (text: string, offset: number): string => ' '.repeat(offset - text.lastIndexOf('\n', offset - 1) - 1)
