import { departmentTree, rolesEach } from './department-tree.mjs'

/**
 * A plan whose chart of roles has `boxes` boxes, the organisation and its roles: departments nested six to a level under
 * their heads, twelve roles each, a role a line with title and headcount. The same number always gives the same text.
 */
export function chartText(boxes) {
  const posts = boxes - 1
  const head = ['orgplan: 1', 'organization:', '  id: bench', `  name: A chart of ${boxes} boxes`, 'departments:']
  return `${[...head, ...departmentTree(posts, roleLine)].join('\n')}\n`
}

function roleLine(at, index, indent) {
  const number = at * rolesEach + index
  const id = index === 0 ? `manager-${at}` : `specialist-${at}-${index}`
  return `${indent}    ${id}: { title: Post ${number}, headcount: ${index === 0 ? 1 : 1 + (number % 3)} }`
}
